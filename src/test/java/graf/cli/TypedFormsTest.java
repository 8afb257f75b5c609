package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two texts that differ in the form of one word: the form that was typed comes first, bare letters
/// before other forms, and `=` finds it alone.
class TypedFormsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | estación   | estaciones | La ... de la capital fue cerrada ayer por la tarde.
          es | estacion   | estaciones | La ... de la capital fue cerrada ayer por la tarde.
          pt | coração    | corações   | O ... da cidade parou durante a noite de ontem.
          pt | coracao    | corações   | O ... da cidade parou durante a noite de ontem.
          fr | écluse     | écluses    | On a fermé ... du canal pendant tout le mois de mars.
          de | Schleuse   | Schleusen  | Gestern wurde die ... am alten Kanal wieder geöffnet.
          de | Häfen      | Hafen      | Über ... an der Küste wird heute im Landtag gesprochen.
          de | Haefen     | Hafen      | Über ... an der Küste wird heute im Landtag gesprochen.
          nl | foto       | foto’s     | Volgens de gemeente was ... van de haven verdwenen.
          nl | foto’s     | foto       | Volgens de gemeente was ... van de haven verdwenen.
          sv | båt        | båtar      | I hamnen låg igår en ... som ingen hade sett förut.
          cs | řeka       | řeky       | Podle úřadu byla ... na jaře znovu nad svým břehem.
          ru | мост       | мосты      | Вчера в городе снова закрыли ... через широкую реку.
          en | ferry      | ferry’s    | Yesterday they wrote about the ... long way to the island.
          en | email      | e-mail     | Yesterday they wrote about the ... that went to the island.
          en | e-mail     | email      | Yesterday they wrote about the ... that went to the island.
          zh | 圖書館     | 图书馆     | 昨天他們在城裡的 ... 裡談了很久。
          zh | 图书馆     | 圖書館     | 昨天他们在城里的 ... 里谈了很久。
          """)
  void ranksWhatWasTypedFirst(String language, String typed, String other, String text)
      throws Exception {
    write("a.txt", text.replace("...", other));
    write("b.txt", text.replace("...", bare(typed)));
    write("c.txt", text.replace("...", other));

    assertThat(found("query", "-l", "--copies", typed))
        .startsWith("b.txt")
        .containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
  }

  /// What stands in the text of letters that were typed without accents.
  private static String bare(String typed) {
    return switch (typed) {
      case "estacion" -> "estación";
      case "coracao" -> "coração";
      case "Haefen" -> "Häfen";
      default -> typed;
    };
  }

  @Test
  void anEqualsSignFindsNoWordThatIsCutOrJoinedOtherwise() throws Exception {
    write("cut.txt", "A run-down hotel, and an e-mail about IL-6, were found at 1,250 metres.");
    write("whole.txt", "A rundown hotel, and an email about IL6, were found at 1250 metres.");

    for (String word : List.of("rundown", "email", "IL6", "1250")) {
      assertThat(found("query", "-l", "=" + word)).containsExactly("whole.txt");
      assertThat(found("query", "-l", "\"" + word + "\"")).containsExactly("whole.txt");
      assertThat(found("query", "-l", word)).containsExactlyInAnyOrder("whole.txt", "cut.txt");
    }
  }

  @Test
  void saysThatAStarBehindOneLetterWasNotRead() throws Exception {
    write("c.txt", "Written in C# on a rainy day.");

    assertThat(shell().run("query", "C#*").seen())
        .contains("the star of C#* is not read: it needs two letters before it");
    assertThat(shell().run("query", "\"rainy da*\"~3").seen())
        .contains("stars within \"rainy da*\"~ are not read");
  }

  private List<String> found(String... arguments) throws Exception {
    return shell().run(arguments).out().lines().toList();
  }

  private Shell shell() throws Exception {
    var shell = new Shell(folder);
    assertThat(shell.graf("index . -q").seen()).isEmpty();
    return shell;
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text + "\n");
  }
}
