package graf.corpus.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Extracted;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractorTest {
  private static final String PROSE =
      """
      <p>The ferry left at noon with forty sheep, two vets and the mayor, who had lost his hat.</p>
      <p>Nobody on the quay could say when it would be back, or whether the sheep had paid.</p>
      <p>By evening the harbour master had written to the ministry and asked for a larger boat.</p>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><a href='/a'>Lemur</a></nav>",
        "<div role='navigation'><a href='/a'>Home</a><a href='/b'>Lemur</a></div>",
        "<div class='cookie-banner'><h2>Privacy</h2><p>Cookies count lemurs here: Lemur."
            + "</p><button>Accept</button></div>",
        "<section><p>Diese Seite verwendet Cookies vom Lemur.</p><button>Annehmen</button></section>",
        "<div id='sidebar'><p>Most read: Lemur</p></div>",
        "<form action='/news'><p>Our letter, each morning: Lemur</p><input type='email'></form>",
        "<footer><p>Printed by Lemur and sons</p></footer>",
        "<header><a href='/'>The Lemur</a><p>Since 1871</p></header>",
        "<ul><li><a href='/1'>Lemur</a></li><li><a href='/2'>Two</a></li>"
            + "<li><a href='/3'>Three</a></li></ul>",
        "<dialog><p>Log in, Lemur</p></dialog>",
        "<p hidden>Lemur</p>",
        "<noscript>Please enable JavaScript, Lemur.</noscript>",
        "<button>Lemur</button>",
        "<aside><h3>Lemur</h3><form action='/n'><input type='email'></form></aside>",
        "<div><h3>Lemur</h3><p>Each day.</p><input type='email'></div>",
        "<div class='more-stories'><h3>More</h3><ul><li><a href='/1'>Lemur</a></li></ul></div>",
        "<template><p>Lemur</p></template>",
        "<div><a href='https://www.facebook.com/sharer/sharer.php?u=x'>Lemur</a></div>"
      })
  void furnitureOfAPageStaysOut(String furniture) throws Exception {
    for (var page :
        List.of(
            furniture + "<main><h1>Ferry</h1>" + PROSE + "</main>",
            furniture + "<article><h1>Ferry</h1>" + PROSE + "</article>",
            "<body>" + furniture + "<div><h1>Ferry</h1>" + PROSE + "</div>")) {
      assertThat(text(page))
          .as(page)
          .contains("forty sheep", "larger boat")
          .doesNotContain("Lemur");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sidebar", "related", "more", "toc-box", "menu"})
  void aBoxOfSentencesBetweenParagraphsIsTextWhateverItsName(String name) throws Exception {
    var box =
        ("<div class='%s'><div><p><b>NOTE</b></p></div><p>A lemur that is led onto a ferry by daylight sits down at once, and will not"
                + " get up before the engine has stopped and the gulls are gone.</p></div>")
            .formatted(name);
    assertThat(
            text(
                "<body><div>"
                    + PROSE
                    + box
                    + box.replace("lemur", "loris")
                    + "<h2>Next</h2></div>"))
        .contains("A lemur that", "A loris that");
    assertThat(text("<body><div>" + PROSE.repeat(4) + "</div><div class='col'>" + box + "</div>"))
        .doesNotContain("A lemur that");
  }

  @Test
  void theHeadingOfASectionMayBeAnyWord() throws Exception {
    assertThat(
            text(
                "<main><h1>Quern</h1><h2>Comments</h2>"
                    + PROSE
                    + "<h2>Share</h2>"
                    + PROSE
                    + "</main>"))
        .contains("Comments", "Share");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<aside class='admonition'><p>Never feed a lemur.</p></aside>",
        "<aside id='n1'><p>Told by a lemur.</p></aside>",
        "<section id='social'><h2>Social</h2><p>The lemur lives in groups.</p></section>",
        "<div class='ads-policy'><p>One board of a lemur is enough.</p></div>",
        "<section id='related-work'><h2>Related work</h2><ul><li><a href='/1'>On the lemur</a></li>"
            + "<li><a href='/2'>Two</a></li><li><a href='/3'>Three</a></li></ul></section>",
        "<h3><button aria-expanded='false'>What is a lemur?</button></h3>",
        "<button role='tab'>A lemur</button><div>It is a shy animal of the trees.</div>",
        "<details><summary>More</summary><p>A lemur.</p></details>",
        "<div hidden='until-found'>A lemur.</div>",
        "<noscript><p>The lemur is shown here as a table, one row a lemur.</p></noscript>",
        "<figure><img src='a.png' alt='A lemur on a crane'><figcaption>Monday</figcaption></figure>",
        "<figure><img src='a.png'><figcaption>A lemur on Monday</figcaption></figure>",
        "<table><caption>Each lemur</caption><tr><td>a</td></tr></table>",
        "<footer><p>A lemur said so in March.</p></footer>",
        "<svg viewBox='0 0 9 9'><text x='1'>one lemur</text></svg>",
        "<p>where <math alttext='lemur'></math> holds</p>",
        "<p>where <math><semantics><annotation encoding='application/x-tex'>lemur"
            + "</annotation></semantics></math> holds</p>",
        "<script type='math/tex'>lemur^2</script>",
        "<fieldset><legend>The lemur</legend><p>It is shy.</p></fieldset>",
        "<ul><li><a href='/1'>lemur</a></li><li><a href='/2'>loris</a></li>"
            + "<li><a href='/3'>aye-aye</a></li></ul>"
      })
  void whatBelongsToTheTextIsRead(String part) throws Exception {
    for (var page :
        List.of(
            "<main><h1>Ferry</h1>" + PROSE + part + "</main>",
            "<nav><a href='/'>x</a></nav><article><h1>Ferry</h1>" + PROSE + part + "</article>")) {
      assertThat(text(page)).as(page).contains("forty sheep").contains("lemur");
    }
  }

  @Test
  void aSmallArticleBesideTheTextDoesNotWin() throws Exception {
    var page = "<h1>News</h1><div>" + PROSE + PROSE + "</div><article>A seal slept.</article>";
    assertThat(text(page)).contains("forty sheep", "A seal slept.");
  }

  @Test
  void aHeadlineInAHeaderAboveTheTextIsRead() throws Exception {
    assertThat(blocks("<header><h1>Ferry</h1><p>A report</p></header><main>" + PROSE + "</main>"))
        .startsWith("HEADING 1: Ferry", "PARAGRAPH 0: A report");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "glass<sup><a href='#n1'>1</a></sup> embargo",
        "glass<a href='#n1'><sup>1</sup></a> embargo",
        "glass<sup>[<a href='#n1'>12</a>]</sup> embargo",
        "glass<sup id='r'><a href='#n1'>[note 3]</a></sup> embargo",
        "glass<a href='#n1' role='doc-noteref'>1</a> embargo",
        "glass <a class='footnote-reference' href='#n1'>[1]</a> embargo",
        "glass<sup>2</sup> embargo",
        "glass<sup>†</sup> embargo",
        "glass<sup>*</sup> embargo",
        "<i>glass</i><sup>1,2</sup> embargo",
        "glass<span style='vertical-align: super'>4</span> embargo"
      })
  void theMarkOfANoteIsNoWord(String words) throws Exception {
    assertThat(blocks("<p>The " + words + " was lifted.</p><ol><li id='n1'>Told so.</li></ol>"))
        .contains("PARAGRAPH 0: The glass embargo was lifted.", "LIST_ITEM 1: Told so.");
  }

  @Test
  void raisedLettersThatAreTextStay() throws Exception {
    assertThat(
            blocks(
                "<p>H<sub>2</sub>O, 40 km<sup>2</sup>, 10<sup>6</sup>, the 1<sup>st</sup>, 2"
                    + " meter<sup>2</sup>, <sup>14</sup>C, M<sup>lle</sup></p>"))
        .containsExactly("PARAGRAPH 0: H2O, 40 km2, 106, the 1st, 2 meter2, 14C, Mlle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2 id='x'>Sluices<a class='headerlink' href='#x'>¶</a></h2>",
        "<h2 id='x'>Sluices <a href='#x'>#</a></h2>",
        "<h2><a href='#x'>§</a> Sluices</h2>",
        "<h2 id='x'>Sluices <a href='#x'>Permalink</a></h2>",
        "<section id='x'><h2>Sluices<a href='#x'>\uf0c1</a></h2></section>",
        "<h2>Sluices<span>[<a href='/w/edit?section=1'>edit</a>]</span></h2>",
        "<div role='heading' aria-level='2'>Sluices<a href='#x'>🔗</a></div>"
      })
  void theLinkOfAHeadingToItselfIsNoText(String heading) throws Exception {
    assertThat(blocks("<main>" + heading + "<p>Text.</p></main>"))
        .containsExactly("HEADING 2: Sluices", "PARAGRAPH 0: Text.");
  }

  @Test
  void whatReplacedADeletionIsReadInItsPlace() throws Exception {
    assertThat(blocks("<p>The price is <del>30</del><ins>45</ins> crowns.</p>"))
        .containsExactly("PARAGRAPH 0: The price is 45 crowns.");
  }

  @Test
  void aTableOfParagraphsIsStillATable() throws Exception {
    assertThat(blocks("<table><tr><td><p>Pike</p></td><td><ul><li>7</li><li>8</li></ul></td></tr>"))
        .containsExactly("TABLE_ROW 0: Pike | 7 8");
  }

  @Test
  void softHyphensAndReadingsArePartOfNoWord() throws Exception {
    assertThat(blocks("<p>quern&shy;stone <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></p>"))
        .containsExactly("PARAGRAPH 0: quernstone 漢字");
  }

  @Test
  void anElementOfXhtmlThatIsClosedAtOnceSwallowsNothing() throws Exception {
    assertThat(blocks("<html><head><title/><script src='a.js'/></head><body><p>Text.</p></body>"))
        .containsExactly("PARAGRAPH 0: Text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Grinding corn — Tidemill</title><h1><a href='/'>Tidemill</a></h1>"
            + "<h1>Grinding corn</h1>",
        "<title>Tidemill</title><h1><a href='../index.html'>Tidemill</a></h1><h1>Grinding corn</h1>",
        "<title>Tidemill: Grinding corn</title><h1>Grinding corn</h1>",
        "<title>Grinding corn | Tidemill</title><main><h1>Grinding corn"
            + "<a href='#a'>¶</a></h1></main>",
        "<title>Grinding corn - Tidemill</title><meta property='og:site_name' content='Tidemill'>",
        "<title>Untitled Document</title><h1>Grinding corn</h1>",
        "<h2>Grinding corn</h2>",
        "<title>Grinding corn</title><h1>How to grind corn</h1>",
        "<title>Grinding corn | Tidemill</title><header><h1>Tidemill</h1></header>"
            + "<article><h2>Grinding corn</h2></article>"
      })
  void aPageIsCalledByItsOwnTitle(String page) throws Exception {
    assertThat(extract(page + "<p>Text of the page.</p>").metadata().title())
        .isEqualTo("Grinding corn");
  }

  private static String text(String page) throws Exception {
    return String.join("\n", blocks(page));
  }

  private static List<String> blocks(String page) throws Exception {
    var shown = new ArrayList<String>();
    for (Block block : extract(page).blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }

  private static Extracted extract(String page) throws Exception {
    return new HtmlExtractor().extract(MemoryBytes.of(page), "site/page.html");
  }
}
