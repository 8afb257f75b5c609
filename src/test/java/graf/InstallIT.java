package graf;

import static graf.Launched.DISTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;

import graf.Launched.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `scripts/install`, from a checkout that is built.
class InstallIT {
  @TempDir private Path folder;
  private Path checkout;

  @BeforeEach
  void makeCheckout() throws Exception {
    checkout = Files.createDirectory(folder.resolve("a checkout"));
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("src/build"));
    Files.createDirectories(checkout.resolve("scripts"));
    Files.createDirectories(checkout.resolve("target"));
    Files.createFile(checkout.resolve("pom.xml"));
    for (var script : List.of("install", "build")) {
      Files.copy(
          Path.of("scripts", script),
          checkout.resolve("scripts").resolve(script),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    var copied =
        run(
            Map.of(),
            "cp",
            "-Rp",
            DISTRIBUTION.toString(),
            checkout.resolve("target/graf").toString());
    assertThat(copied.exitCode()).isZero();
    Files.deleteIfExists(checkout.resolve("target/graf/.built"));
    Files.createFile(checkout.resolve("target/graf/.built"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefix", "a prefix with spaces", "it's \"here\"", "$HOME"})
  void putsGrafOnThePathAndTakesItOutAgain(String name) throws Exception {
    var prefix = Files.createDirectory(folder.resolve(name));
    var manual = Files.createDirectories(prefix.resolve("share/man/man1"));
    Files.writeString(manual.resolve("other.1"), "");
    Files.createSymbolicLink(manual.resolve("linked.1"), Path.of("other.1"));
    var before = files(prefix);

    var installed = install(prefix.toString());

    assertThat(installed.err()).isEmpty();
    assertThat(installed.out()).startsWith("installed graf ").contains("to run it as graf");
    assertThat(run(Map.of(), prefix.resolve("bin/graf").toString(), "help").exitCode()).isZero();
    assertThat(manual.resolve("graf-query.1")).content().contains("graf");
    assertThat(prefix.resolve("share/bash-completion/completions/graf")).isRegularFile();
    assertThat(prefix.resolve("lib/graf/lib"))
        .isDirectoryContaining(file -> file.toString().endsWith(".aot"));

    assertThat(install(prefix.toString()).exitCode()).as("once more, over it").isZero();

    assertThat(install("--uninstall", prefix.toString()).out()).contains("indexes");
    assertThat(files(prefix)).isEqualTo(before);
  }

  @Test
  void runsWhereBinIsALinkToAFolderElsewhere() throws Exception {
    var prefix = Files.createDirectory(folder.resolve("prefix"));
    Files.createDirectory(folder.resolve("programs"));
    Files.createSymbolicLink(prefix.resolve("bin"), Path.of("../programs"));

    assertThat(install("prefix").exitCode()).isZero();

    assertThat(run(Map.of(), folder.resolve("programs/graf").toString(), "help").exitCode())
        .isZero();
    assertThat(install("--uninstall", "prefix").exitCode()).isZero();
    assertThat(folder.resolve("programs")).isEmptyDirectory();
  }

  @Test
  void leavesAFolderOfAnothersAlone() throws Exception {
    var other = Files.createDirectories(folder.resolve("prefix/lib/graf"));
    Files.writeString(other.resolve("theirs"), "");

    for (var arguments : List.of(List.of("prefix"), List.of("--uninstall", "prefix"))) {
      var outcome = install(arguments.toArray(new String[0]));
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err()).contains("is something else").hasLineCount(1);
    }
    assertThat(other.resolve("theirs")).exists();
  }

  @Test
  void takesHomeWhereNoPrefixIsNamed() throws Exception {
    var home = Files.createDirectory(folder.resolve("a home"));
    var environment = Map.of("HOME", home.toString(), "CDPATH", folder.toString());

    assertThat(run(environment, "a checkout/scripts/install").exitCode()).isZero();

    assertThat(home.resolve(".local/bin/graf")).isExecutable();
  }

  /// Files and links; folders that were made stay, as they may be anybody's.
  private static Set<String> files(Path prefix) throws IOException {
    var found = new TreeSet<String>();
    try (var all = Files.walk(prefix)) {
      all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .forEach(file -> found.add(prefix.relativize(file).toString()));
    }
    return found;
  }

  private Outcome install(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("a checkout/scripts/install"));
    command.addAll(List.of(arguments));
    return run(Map.of(), command.toArray(new String[0]));
  }

  private Outcome run(Map<String, String> environment, String... command) throws Exception {
    return new Launched(folder, environment).run(List.of(command));
  }
}
