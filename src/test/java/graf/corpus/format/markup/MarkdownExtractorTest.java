package graf.corpus.format.markup;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Extracted;
import graf.corpus.format.MemoryBytes;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownExtractorTest {
  @Test
  void showsWhatAReaderSees() throws Exception {
    assertThat(
            blocks(
                """
                # Tides

                The *moon* pulls the
                [sea](https://example.org/sea) &amp; `t = 2`.

                - first
                  - second

                ```sh
                # no heading
                ls
                ```

                | a | b |
                |---|---|
                | 1 | 2 |

                <!-- a note -->
                <p>Seen <b>too</b></p>
                """))
        .containsExactly(
            "HEADING 1: Tides",
            "PARAGRAPH 0: The moon pulls the sea & t = 2.",
            "LIST_ITEM 1: first",
            "LIST_ITEM 2: second",
            "CODE 0: # no heading\nls",
            "TABLE_ROW 0: a | b",
            "TABLE_ROW 0: 1 | 2",
            "PARAGRAPH 0: Seen too");
  }

  @Test
  void coloursOfATerminalAreNoText() throws Exception {
    assertThat(
            blocks(
                "It is \u001b[32mgreen\u001b[0m.\n\n```\n\u001b[31mERROR\u001b[0m low water\n```\n"))
        .containsExactly("PARAGRAPH 0: It is green.", "CODE 0: ERROR low water");
  }

  @Test
  void aHeadingInAQuotationHeadsNothingBehindIt() throws Exception {
    assertThat(blocks("# One\n\n> ## Aside\n>\n> quoted\n\nbehind\n"))
        .containsExactly(
            "HEADING 1: One", "PARAGRAPH 0: Aside", "PARAGRAPH 0: quoted", "PARAGRAPH 0: behind");
  }

  @Test
  void takesMetadataFromFrontMatter() throws Exception {
    var metadata =
        extract("---\ntitle: \"High water\"\nauthors: [Ada, Bo]\ndate: 2024-05-06\n---\n\nText.\n")
            .metadata();
    assertThat(metadata.title()).isEqualTo("High water");
    assertThat(metadata.authors()).containsExactly("Ada", "Bo");
    assertThat(metadata.date()).isEqualTo("2024-05-06");
  }

  @Test
  void theDescriptionAndTagsOfANoteAreText() throws Exception {
    assertThat(
            blocks(
                "---\ntitle: Notes\ntags: [quern, 'old mills', \"a, b\"]\naliases:\n  - tailrace"
                    + "\ndescription: >\n  About the\n  millpond\nlayout: post\n---\n\nBody.\n"))
        .containsExactly(
            "PARAGRAPH 0: quern, old mills, a, b",
            "PARAGRAPH 0: tailrace",
            "PARAGRAPH 0: About the millpond",
            "PARAGRAPH 0: Body.");
    assertThat(
            blocks(
                "+++\ntitle = \"N\"\n[taxonomies]\ntags = [\"quern\",\n  \"mill\"]\n+++\nBody.\n"))
        .containsExactly("PARAGRAPH 0: quern, mill", "PARAGRAPH 0: Body.");
    assertThat(
            blocks(
                "{\n \"title\": \"N\", \"keywords\": [\"quern\"], \"n\": {\"a\": 1}\n}\n\nBody.\n"))
        .containsExactly("PARAGRAPH 0: quern", "PARAGRAPH 0: Body.");
  }

  @Test
  void quotedValuesAreReadAsTheirSyntaxSays() throws Exception {
    assertTitle("---\ntitle: \"The \\\"quoted\\\" word\"\n---\n", "The \"quoted\" word");
    assertTitle("---\ntitle: \"Caf\\u00e9 \\xe0 \\U0001F600\"\n---\n", "Café à 😀");
    assertTitle("---\ntitle: \"a\\\\b\\tc\\nd\"\n---\n", "a\\b c d");
    assertTitle("---\ntitle: 'It''s \\n late' # not yet\n---\n", "It's \\n late");
    assertTitle("---\ntitle: \"one \\\n  two\n  three\"\n---\n", "one two three");
    assertTitle("---\n\"title\": \"a # b\"\n---\n", "a # b");
    assertTitle("---\ntitle: !!str \"tagged\"\n---\n", "tagged");
    assertTitle("---\ntitle: \"\"\n---\n# Heading\n", "Heading");
    assertTitle("+++\ntitle = \"The \\\"q\\\" \\u00e9\"\n+++\n", "The \"q\" é");
    assertTitle("+++\ntitle = 'C:\\new' # a path\n+++\n", "C:\\new");
    assertTitle("+++\ntitle = \"\"\"\nOne \"two\" \\\n   three\"\"\"\n+++\n", "One \"two\" three");
    assertTitle("{\"title\": \"a \\\"b\\\" \\u00e9\\/c\"}\n\nText.\n", "a \"b\" é/c");
  }

  @Test
  void blocksOfTextAndLongLinesAreOneValue() throws Exception {
    assertTitle("---\ntitle: >-\n  High\n  water\n---\n", "High water");
    assertTitle("---\ntitle: |\n  High\n  --- tide\nlayout: x\n---\n", "High --- tide");
    assertTitle("---\ntitle: High\n  water \"mark\"\n---\n", "High water \"mark\"");
    assertThat(
            blocks(
                "---\ndescription: |2\n   The quern's\n\n   'stone'\ntags: [\"a\\\"b\",\n c]\n---\n"))
        .containsExactly("PARAGRAPH 0: The quern's 'stone'", "PARAGRAPH 0: a\"b, c");
  }

  @Test
  void whatIsNoYamlIsReadLineByLine() throws Exception {
    assertTitle("---\ntitle: Tides: a \"short\" guide\n---\n", "Tides: a \"short\" guide");
    assertTitle("---\ntitle: @tides and \"moons\"\n---\n", "@tides and \"moons\"");
    assertTitle(
        "---\ntitle: \"Tides\" and \"moons\"\ntags:\t[a]\n---\n", "\"Tides\" and \"moons\"");
    assertTitle("---\ntitle: *Tides*\n---\n", "*Tides*");
    assertThat(blocks("---\nlayout: &a [x, x]\ntemplate: &b [*a, *a]\ntags: [*b, *b]\n---\n"))
        .containsExactly("PARAGRAPH 0: *b, *b");
    assertThat(blocks("---\ntags: " + "[".repeat(50) + "x" + "]".repeat(50) + "\n---\n\nText.\n"))
        .contains("PARAGRAPH 0: Text.");
  }

  @Test
  void listsAndTablesOfTomlAreRead() throws Exception {
    var front =
        extract(
            """
            +++
            # about
            title = "N"
            date = 2024-05-06T10:00:00Z
            authors = [{ name = "Una", url = "https://e.org" }, { name = 'Bo' }]
            tags = ["quern", # old
              'mill',
            ]
            [extra]
            title = "not this"
            description = \"""One
            two.\"""
            +++
            Body.
            """);
    assertThat(front.metadata().title()).isEqualTo("N");
    assertThat(front.metadata().date()).isEqualTo("2024-05-06");
    assertThat(front.metadata().authors()).containsExactly("Una", "Bo");
    assertThat(front.blocks())
        .extracting(Block::text)
        .containsExactly("quern, mill", "One two.", "Body.");
  }

  @Test
  void whatAPersonPutDownUnderAKeyOfTheirOwnIsText() throws Exception {
    assertThat(
            blocks(
                "---\nlayout: post\nplace: Millpond\npeople:\n  - Una Lark\n  - Bo\ndraft: true\nweight: 3"
                    + "\nsource: https://e.org/a\ncover: a b.png\nlisted: yes\nplugin: \"x y\"\n---\n"))
        .containsExactly("PARAGRAPH 0: Millpond", "PARAGRAPH 0: Una Lark, Bo");
  }

  private static void assertTitle(String source, String title) throws Exception {
    assertThat(extract(source).metadata().title()).isEqualTo(title);
  }

  @Test
  void authorsMayBeNamedOneBelowTheOther() throws Exception {
    var front =
        "---\r\nauthor:\r\n  name: Una Lark\r\n# a remark\r\ndate: 2024-05-06 # today\r\n---\r\n";
    assertThat(extract(front).metadata().authors()).containsExactly("Una Lark");
    assertThat(extract(front).metadata().date()).isEqualTo("2024-05-06");
    assertThat(extract("---\nauthors:\n- name: Una\n- Bo\n---\n").metadata().authors())
        .containsExactly("Una", "Bo");
  }

  @Test
  void textBetweenTwoRulesIsText() throws Exception {
    for (var between :
        List.of("\nFirst the quern.\n\n", "First the quern.\n", "\nFirst: the quern.\n\n")) {
      assertThat(String.join("", blocks("---\n" + between + "---\n\nThen the mill.\n")))
          .contains("the quern.", "Then the mill.");
    }
    assertThat(blocks("{\"a brace\n")).containsExactly("PARAGRAPH 0: {\"a brace");
  }

  @Test
  void notesAreReadBesideTheirSentenceHoweverShort() throws Exception {
    assertThat(
            blocks(
                "The glass[^1] embargo[^b], of June[^c].\n\n[^1]: Millpond\n[^b]: <https://e.org/q> 'Title'"
                    + "\n\n[^c]: Told by *Featherstone*.\n\n`[^1]`\n"))
        .containsExactly(
            "PARAGRAPH 0: The glass embargo, of June.",
            "PARAGRAPH 0: Millpond",
            "PARAGRAPH 0: <https://e.org/q> 'Title'",
            "PARAGRAPH 0: Told by Featherstone.",
            "PARAGRAPH 0: [^1]");
  }

  @Test
  void placesEachCharacterWhereItStands() throws Exception {
    var source = "---\ntitle: x\n---\n# One\n\n> A *b*\n> c `d`\n\n    code\n";
    var lines = LineStarts.of(source);
    for (var block : extract(source).blocks()) {
      for (int i = 0; i < block.text().length(); i++) {
        if (!Character.isWhitespace(block.text().charAt(i))) {
          int offset = block.places().sourceOffset(i);
          assertThat(source.charAt(offset)).isEqualTo(block.text().charAt(i));
          assertThat(block.places().line(i)).isEqualTo(lines.line(offset));
        }
      }
    }
  }

  private static List<String> blocks(String source) throws Exception {
    var shown = new ArrayList<String>();
    for (Block block : extract(source).blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }

  private static Extracted extract(String source) throws Exception {
    return new MarkdownExtractor().extract(MemoryBytes.of(source), "notes/tides.md");
  }
}
