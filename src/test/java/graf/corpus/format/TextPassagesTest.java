package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import graf.corpus.format.text.TextExtractor;
import graf.passage.Metadata;
import graf.passage.Passage;
import graf.passage.PassageSplitter;
import graf.passage.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Plain text, from characters to passages.
class TextPassagesTest {
  private static final String[] PIECES = {
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n\r\n",
    " ",
    "\t",
    "\f",
    "\u3000",
    "A word.",
    "Grüße",
    "漢字が並ぶ。",
    "😀",
    "- item",
    "1. first",
    "as follows:",
    "What is it?",
    "Share this:",
    "\ufffd",
    "x".repeat(70),
    "A longer sentence ends here. ".repeat(5),
    "no end ".repeat(900),
    "Ends. ".repeat(1200),
    " ".repeat(900),
    " ".repeat(40_000)
  };

  @Randomized
  void passagesAreWhatTheirOffsetsAndLinesSay(RandomGenerator random) throws Exception {
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    var source = text.toString();
    int end = 0;
    int ordinal = 0;
    for (var passage : passages(source)) {
      var range = passage.location().range();
      assertThat(passage.text())
          .isEqualTo(source.substring(range.start(), range.end()))
          .isNotBlank();
      assertThat(passage.location().lineStart()).isEqualTo(line(source, range.start()));
      assertThat(passage.location().lineEnd()).isEqualTo(line(source, range.end() - 1));
      assertThat(range.start()).isGreaterThanOrEqualTo(end);
      assertThat(passage.ordinal()).isEqualTo(ordinal++);
      end = range.end();
    }
  }

  @Test
  void aFirstLineOnItsOwnIsTheTitle() throws Exception {
    var extracted =
        extract("\ufeffWho pays?\n\nThe town pays for it all.\n\nSo it was decided in May.\n");
    assertThat(extracted.metadata().title()).isEqualTo("Who pays?");
    assertThat(texts("Who pays?\n\nThe town pays for it all.\n\nSo it was decided in May.\n"))
        .containsExactly("The town pays for it all.", "So it was decided in May.");
  }

  @Test
  void aSingleBlockIsAParagraphAndTheFileNameTheTitle() throws Exception {
    assertThat(extract("The town pays.").metadata().title()).isEqualTo("notes");
    assertThat(texts("The town pays for it all.")).containsExactly("The town pays for it all.");
  }

  @Test
  void aLongFirstLineIsNoTitle() throws Exception {
    var first =
        "The council met on Tuesday, and it was long past midnight when it rose. ".repeat(4);
    assertThat(texts(first + "\n\nNobody had slept well, as was to be expected.")).hasSize(2);
  }

  @Test
  void linesEndInEveryWay() throws Exception {
    var passages =
        passages("Title\r\rThe first paragraph has\rtwo lines.\r\n\r\nThe second one is here.");
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly("The first paragraph has\rtwo lines.", "The second one is here.");
    assertThat(passages.get(0).location().lineStart()).isEqualTo(3);
    assertThat(passages.get(0).location().lineEnd()).isEqualTo(4);
    assertThat(passages.get(1).location().lineStart()).isEqualTo(6);
  }

  @Test
  void aListStaysWithWhatLeadsInToIt() throws Exception {
    assertThat(
            texts(
                "Title\n\nThe members of the committee asked for three things:\n\n- more light\n\n- more air\n\nThey got neither of them in the end."))
        .containsExactly(
            "The members of the committee asked for three things:\n\n- more light\n\n- more air",
            "They got neither of them in the end.");
  }

  @Test
  void aSubheadingIsJoinedToWhatFollowsAndALastLineToWhatPrecedes() throws Exception {
    assertThat(
            texts(
                "Title\n\nThe way ahead\n\nThe committee will meet again in May.\n\nIt did so on the tenth of the month.\n\nReporting by A. Writer"))
        .containsExactly(
            "The way ahead\n\nThe committee will meet again in May.",
            "It did so on the tenth of the month.\n\nReporting by A. Writer");
  }

  @Test
  void furnitureIsNoPassageAndAMentionOfItIs() throws Exception {
    assertThat(
            texts(
                "Title\n\nCopyright © 2019 - 2023 Una Lark\n\nClick to leave a comment, the site said; share this, it begged us all.\n\nLeave a Comment\n\n* * *\n\nThis website uses cookies to improve your experience."))
        .containsExactly(
            "Copyright © 2019 - 2023 Una Lark\n\nClick to leave a comment, the site said; share this, it begged us all.");
  }

  @Test
  void whatAPageSaysToItsReadersIsTextInABook() throws Exception {
    var lines = List.of("Copyright © 2019 Una Lark", "Comments", "We use cookies.", "Read more");
    for (var type : List.of("pdf", "epub", "docx", "markdown", "rst", "odt")) {
      var metadata = new Metadata("T", List.of(), null, "en", type, null);
      var passages = new ArrayList<Passage>();
      var blocks = extract("T\n\n" + String.join("\n\n", lines)).blocks();
      PassageSplitter.split(new SourceDocument("a", metadata, blocks))
          .forEachRemaining(passages::add);
      assertThat(String.join(" ", passages.stream().map(Passage::text).toList())).contains(lines);
    }
  }

  @Test
  void anOverlongParagraphIsCutAtSentenceEnds() throws Exception {
    var passages = passages("T\n\n" + "The river rose by a metre in the night. ".repeat(400));
    assertThat(passages).hasSizeBetween(9, 12);
    assertThat(passages)
        .allSatisfy(passage ->
            assertThat(passage.text())
                .startsWith("The river")
                .endsWith("night.")
                .hasSizeBetween(1000, 2300));
  }

  @Test
  void textFarApartOnOneLineIsNotJoined() throws Exception {
    assertThat(texts("hello zanzibar" + " ".repeat(40_000) + "world"))
        .containsExactly("hello zanzibar", "world");
  }

  private static int line(String source, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      char c = source.charAt(i);
      if (c == '\n' || (c == '\r' && !source.startsWith("\n", i + 1))) {
        line++;
      }
    }
    return line;
  }

  private static List<String> texts(String source) throws Exception {
    return passages(source).stream().map(Passage::text).toList();
  }

  private static List<Passage> passages(String source) throws Exception {
    var extracted = extract(source);
    var document = new SourceDocument("notes.txt", extracted.metadata(), extracted.blocks());
    var passages = new ArrayList<Passage>();
    PassageSplitter.split(document).forEachRemaining(passages::add);
    return passages;
  }

  private static Extracted extract(String source) throws Exception {
    return new TextExtractor().extract(MemoryBytes.of(source), "in/notes.txt");
  }
}
