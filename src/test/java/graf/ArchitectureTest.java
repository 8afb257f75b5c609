package graf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The package directions, and the few classes that may reach outside.
class ArchitectureTest {
  private static final String ROOT = "graf";

  /// The table of the packages: what each is for, and the packages of ours that it may use.
  private static final Path TABLE = Path.of("docs/architecture.md");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /// One class a format: they differ in nothing but that.
  private static final String RENDERERS = ROOT + ".render";

  private static final int MOST_TYPES = 32;
  private static final double LEAST_HIDDEN_PERCENT = 45;

  /// A row of the table.
  record Row(String name, List<String> used) {
    @Override
    public String toString() {
      return name + " uses only " + used;
    }
  }

  static List<Row> rows() throws IOException {
    var text = Files.readString(TABLE);
    return text.substring(text.indexOf("\n## The packages"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", -1))
        .map(cells -> new Row(cells[1].replace("`", "").strip(), names(cells[3])))
        .toList();
  }

  private static List<String> names(String cell) {
    return Stream.of(cell.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.equals("-"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void packageUsesOnly(Row row) {
    var allowed =
        Stream.concat(Stream.of(row.name()), row.used().stream())
            .map(name -> ROOT + "." + name)
            .toArray(String[]::new);
    classes()
        .that(resideInAPackage(ROOT + "." + row.name()))
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheTable() throws IOException {
    assertThat(CLASSES.getPackage(ROOT).getSubpackagesInTree())
        .extracting(JavaPackage::getName)
        .isSubsetOf(listed());
  }

  private static List<String> listed() throws IOException {
    return rows().stream().map(row -> ROOT + "." + row.name()).toList();
  }

  /// With the rows above this leaves no circle: a package uses only what is further down.
  @Test
  void tablePointsDownwardOnly() throws IOException {
    var rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.subList(i + 1, rows.size()))
          .as(rows.get(i).name())
          .extracting(Row::name)
          .containsAll(rows.get(i).used());
    }
  }

  @Test
  void packageHoldsWhatOneCanKnow() {
    assertThat(packages().filter(one -> !one.getName().equals(RENDERERS)))
        .allSatisfy(
            one -> assertThat(types(one)).as(one.getName()).hasSizeLessThanOrEqualTo(MOST_TYPES));
  }

  @Test
  void mostTypesAreTheirPackagesOwn() {
    var types = packages().flatMap(ArchitectureTest::types).toList();
    assertThat(100.0 * types.stream().filter(ArchitectureTest::isHidden).count() / types.size())
        .isGreaterThan(LEAST_HIDDEN_PERCENT);
  }

  private static Stream<JavaPackage> packages() {
    var root = CLASSES.getPackage(ROOT);
    return Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream());
  }

  /// Returns the types that have a file of their own.
  private static Stream<JavaClass> types(JavaPackage one) {
    return one.getClasses().stream()
        .filter(type -> !type.isArray() && !type.getName().contains("$"))
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private static boolean isHidden(JavaClass type) {
    return !type.getModifiers().contains(JavaModifier.PUBLIC);
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
