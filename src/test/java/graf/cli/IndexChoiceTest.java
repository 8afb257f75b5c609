package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexChoiceTest {
  @TempDir private Path temp;
  private Path below;

  @BeforeEach
  void makeFolders() throws IOException {
    below = Files.createDirectories(temp.resolve("reports/2023"));
  }

  @Test
  void takesTheOptionBeforeTheVariableBeforeTheNearest() throws IOException {
    var option = Files.createDirectory(temp.resolve("option"));
    var variable = Files.createDirectory(temp.resolve("variable"));
    var nearest = Files.createDirectory(temp.resolve("index-data"));
    var console = new TestTerminal(below).with("GRAF_INDEX", variable.toString()).console();

    assertThat(IndexChoice.of("../../option", console).existing())
        .isEqualTo(new IndexLocation.Folder(option));
    assertThat(IndexChoice.of(null, console).existing())
        .isEqualTo(new IndexLocation.Folder(variable));
    assertThat(IndexChoice.of(null, new TestTerminal(below).console()).existing())
        .isEqualTo(new IndexLocation.Folder(nearest));
  }

  @Test
  void takesTheNearestOfTwo() throws IOException {
    Files.createDirectory(temp.resolve("index-data"));
    var nearest = Files.createDirectory(temp.resolve("reports/index-data"));

    assertThat(IndexChoice.of(null, new TestTerminal(below).console()).existing())
        .isEqualTo(new IndexLocation.Folder(nearest));
  }

  @Test
  void makesANewOneInTheWorkingFolder() throws IOException {
    assertThat(IndexChoice.of(null, new TestTerminal(below).console()).forWriting())
        .isEqualTo(new IndexLocation.Folder(below.resolve("index-data")));
  }

  @Test
  void writesToTheNearestThatIsThere() throws IOException {
    var nearest = Files.createDirectory(temp.resolve("index-data"));

    assertThat(IndexChoice.of(null, new TestTerminal(below).console()).forWriting())
        .isEqualTo(new IndexLocation.Folder(nearest));
  }

  @Test
  void saysWhereNoneIs() {
    var console = new TestTerminal(below).console();

    assertThatThrownBy(() -> IndexChoice.of(null, console).existing())
        .isInstanceOf(MissingIndexException.class);
    assertThatThrownBy(() -> IndexChoice.of("gone", console).existing())
        .isInstanceOf(MissingIndexException.class)
        .hasMessage("no index in gone");
  }

  @Test
  void refusesClusters() {
    var choice = IndexChoice.of("https://host:9200/x", new TestTerminal(below).console());

    assertThatThrownBy(choice::existing).hasMessageContaining("clusters are not supported yet");
  }
}
