package graf.cli.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import graf.cli.output.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    assertThat(IndexChoice.of(List.of("../../option"), console).existing())
        .isEqualTo(new IndexLocation.Folder(option));
    assertThat(IndexChoice.of(List.of(), console).existing())
        .isEqualTo(new IndexLocation.Folder(variable));
    assertThat(IndexChoice.of(List.of(), new TestTerminal(below).console()).existing())
        .isEqualTo(new IndexLocation.Folder(nearest));
  }

  @Test
  void takesTheNearestOfTwo() throws IOException {
    Files.createDirectory(temp.resolve("index-data"));
    var nearest = Files.createDirectory(temp.resolve("reports/index-data"));

    assertThat(IndexChoice.of(List.of(), new TestTerminal(below).console()).existing())
        .isEqualTo(new IndexLocation.Folder(nearest));
  }

  @Test
  void makesANewOneInTheWorkingFolder() throws IOException {
    assertThat(IndexChoice.of(List.of(), new TestTerminal(below).console()).forWriting())
        .isEqualTo(new IndexLocation.Folder(below.resolve("index-data")));
  }

  @Test
  void writesToTheNearestThatIsThere() throws IOException {
    var nearest = Files.createDirectory(temp.resolve("index-data"));

    assertThat(IndexChoice.of(List.of(), new TestTerminal(below).console()).forWriting())
        .isEqualTo(new IndexLocation.Folder(nearest));
  }

  @Test
  void saysWhereNoneIs() {
    var console = new TestTerminal(below).console();

    assertThatThrownBy(() -> IndexChoice.of(List.of(), console).existing())
        .isInstanceOf(MissingIndexException.class);
    assertThatThrownBy(() -> IndexChoice.of(List.of("gone"), console).existing())
        .isInstanceOf(MissingIndexException.class)
        .hasMessage("no index in gone");
  }

  @Test
  void takesAnAddressForACluster() throws IOException {
    var choice = IndexChoice.of(List.of("https://host:9200/x"), new TestTerminal(below).console());

    assertThat(choice.existing().name()).isEqualTo("https://host:9200/x");
  }

  @Test
  void saysWhatIsWrongWithAnAddress() {
    assertThat(refused("https://host:9200"))
        .isEqualTo("https://host:9200 names no index; write https://HOST:9200/NAME");
    assertThat(refused("http://host:port/x"))
        .isEqualTo("http://host:port/x is no cluster's address; write https://HOST:9200/NAME");
    assertThat(refused("https://me:secret@host/x"))
        .startsWith("a cluster's address holds no password")
        .doesNotContain("secret");
  }

  private String refused(String address) {
    var choice = IndexChoice.of(List.of(address), new TestTerminal(below).console());
    return String.valueOf(catchThrowable(choice::existing).getMessage());
  }
}
