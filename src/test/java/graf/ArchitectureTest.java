package graf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileDescriptor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The package directions, and the few classes that may reach outside.
class ArchitectureTest {
  private static final String ROOT = "graf";

  /// Each package, and the packages of ours that it may use. One that is not here may not exist.
  private static final String PACKAGES =
      """
      cli                  | cli.shell cli.config cli.command cli.task cli.output cli.option serve render index query.read
      cli.command          | mcp cli.doctor cli.config cli.editor cli.task cli.output cli.option serve evaluate render search index query.read query analysis corpus corpus.format.scan corpus.format passage
      cli.task             | cli.config cli.output cli.option evaluate render search refresh index index.lucene index.opensearch query corpus corpus.collection corpus.parse corpus.format.scan corpus.format passage
      cli.output           | cli.config render
      cli.shell            | cli.command cli.output cli.option index corpus.format
      cli.doctor           | cli.config cli.editor cli.output
      cli.editor           | cli.output cli.option search
      cli.config           | cli.option
      cli.option           |
      mcp                  | serve
      serve                | render index
      evaluate             | search index query.read query
      render               | search passage
      search               | index query.read query passage
      refresh              | search index corpus corpus.collection passage
      index                | query passage
      index.lucene         | index index.plan query analysis passage
      index.opensearch     | index index.lucene index.plan query analysis passage
      index.plan           | index query analysis passage
      query.read           | query analysis
      query                |
      analysis             |
      corpus               | corpus.collection corpus.parse corpus.format.text corpus.format passage
      corpus.collection    | corpus.format.text corpus.format.charset corpus.format passage
      corpus.parse         | corpus.format.mail corpus.format.office corpus.format.pdf corpus.format.epub corpus.format.markup corpus.format.lines corpus.format.xml corpus.format.html corpus.format.text corpus.format passage
      corpus.format.mail   | corpus.format.html corpus.format.text corpus.format.charset corpus.format passage
      corpus.format.office | corpus.format passage
      corpus.format.epub   | corpus.format.html corpus.format.text corpus.format passage
      corpus.format.pdf    | corpus.format.scan corpus.format passage
      corpus.format.scan   |
      corpus.format.markup | corpus.format.html corpus.format.text corpus.format passage
      corpus.format.lines  | corpus.format.text corpus.format passage
      corpus.format.xml    | corpus.format.html corpus.format.text corpus.format passage
      corpus.format.html   | corpus.format.text corpus.format passage
      corpus.format.text   | corpus.format.charset corpus.format passage
      corpus.format.charset | corpus.format
      corpus.format        | passage
      passage              |
      """;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest(name = "{0} uses only {1}")
  @CsvSource(delimiter = '|', textBlock = PACKAGES)
  void packageUsesOnly(String user, @Nullable String used) {
    var allowed =
        Stream.concat(
                Stream.of(user), Stream.ofNullable(used).flatMap(u -> Stream.of(u.split(" "))))
            .map(name -> ROOT + "." + name)
            .toArray(String[]::new);
    classes()
        .that(resideInAPackage(ROOT + "." + user))
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(CLASSES.getPackage(ROOT).getSubpackagesInTree())
        .extracting(JavaPackage::getName)
        .isSubsetOf(listed());
  }

  private static List<String> listed() {
    return PACKAGES.lines().map(line -> ROOT + "." + line.substring(0, line.indexOf(' '))).toList();
  }

  @Test
  void mainUsesOnlyTheCommandLine() {
    classes()
        .that(resideInAPackage(ROOT))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(ROOT, ROOT + ".cli..")))
        .check(CLASSES);
  }

  @Test
  void luceneStaysBehindTheEngineAndTheQuery() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".index..", ROOT + ".query..", ROOT + ".analysis")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
        .check(CLASSES);
  }

  @Test
  void picocliStaysInCli() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".cli..")))
        .should()
        .dependOnClassesThat(resideInAPackage("picocli.."))
        .check(CLASSES);
  }

  @Test
  void onlyMainTouchesStandardStreams() {
    noClasses().that(not(belongToAnyOf(Main.class))).should(ACCESS_STANDARD_STREAMS).check(CLASSES);
  }

  @Test
  void onlyMainTouchesStandardInputOrEndsTheProcess() {
    noClasses()
        .that(not(belongToAnyOf(Main.class)))
        .should()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .dependOnClassesThat(belongToAnyOf(FileDescriptor.class))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CLASSES.getPackage(ROOT).getSubpackagesInTree())
        .filteredOn(p -> !p.getClasses().isEmpty() && !p.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }
}
