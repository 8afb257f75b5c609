package graf.corpus.format.xml;

import graf.passage.Block.Kind;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What elements of XML are by their names, in whichever vocabulary: parts, shapes, notes, titles.
final class XmlElements {
  /// Parts of words are set in these.
  static final Set<String> SHAPES =
      Set.of(
          "b",
          "i",
          "u",
          "bold",
          "italic",
          "em",
          "strong",
          "hi",
          "emphasis",
          "emph",
          "sub",
          "sup",
          "subscript",
          "superscript",
          "sc",
          "small",
          "span",
          "font",
          "tt",
          "monospace",
          "underline",
          "styled-content",
          "roman",
          "c",
          "g",
          "w",
          "seg",
          "supplied",
          "unclear",
          "ex",
          "expan",
          "add",
          "corr",
          "reg",
          "orig",
          "sic",
          "tspan",
          "phrase",
          "mark");

  /// These part the text around them, wherever they stand.
  private static final Set<String> PARTS =
      Set.of(
          "p",
          "para",
          "simpara",
          "formalpara",
          "div",
          "sec",
          "section",
          "chapter",
          "list",
          "item",
          "listitem",
          "li",
          "ul",
          "ol",
          "itemizedlist",
          "orderedlist",
          "variablelist",
          "varlistentry",
          "def-list",
          "def-item",
          "label-list",
          "table",
          "informaltable",
          "table-wrap",
          "tgroup",
          "thead",
          "tbody",
          "tr",
          "row",
          "lg",
          "l",
          "sp",
          "head",
          "title",
          "subtitle",
          "figure",
          "fig",
          "caption",
          "disp-quote",
          "disp-formula",
          "blockquote",
          "quote-block",
          "programlisting",
          "screen",
          "literallayout",
          "preformat",
          "pre",
          "address",
          "epigraph",
          "abstract",
          "entry-block");

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "para", "simpara", "head", "title", "l");
  static final Set<String> NOTES =
      Set.of("note", "footnote", "fn", "endnote", "annotation", "indexterm", "index-term");
  static final Set<String> SPACES =
      Set.of("br", "lb", "break", "tab", "s", "line-break", "newline", "cb", "hr");
  static final Set<String> CODE =
      Set.of("programlisting", "screen", "literallayout", "preformat", "pre", "codeblock");
  private static final Set<String> ITEMS = Set.of("item", "listitem", "li", "list-item");
  static final Set<String> CELLS = Set.of("td", "th", "entry", "cell");
  private static final Set<String> HEADINGS = Set.of("title", "head");
  static final Set<String> SHOWN =
      Set.of(
          "text", "title", "alt", "label", "caption", "description", "desc", "summary", "tooltip");
  private static final Set<String> READINGS = Set.of("choice", "app");
  private static final Set<String> LESSER = Set.of("sic", "orig", "abbr", "rdg");
  private static final Set<String> BETTER = Set.of("corr", "reg", "expan", "lem");
  private static final Set<String> BEFORE_A_HEADING =
      Set.of(
          "label",
          "info",
          "sectioninfo",
          "chapterinfo",
          "num",
          "id",
          "titleabbrev",
          "anchor",
          "pb");
  private static final Set<String> REFERENCES =
      Set.of("xref", "footnoteref", "ref", "noteref", "anchor", "ptr");
  private static final int LONGEST_MARK = 6;

  private XmlElements() {}

  /// Returns the name of `element` without its prefix, in lower case.
  static String local(Element element) {
    var name = element.normalName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /// What another reading in the same place is the better one of.
  static boolean isLesserReading(Element element) {
    var around = element.parent();
    if (around == null || !READINGS.contains(local(around))) {
      return false;
    }
    return LESSER.contains(local(element))
        && around.children().stream().anyMatch(other -> BETTER.contains(local(other)));
  }

  static boolean isMixed(Element element) {
    if (element.textNodes().stream().anyMatch(plain -> !plain.isBlank())) {
      return true;
    }
    return element.childrenSize() > 0
        && PARAGRAPHS.contains(local(element))
        && element.children().stream().noneMatch(XmlElements::isPart);
  }

  static Kind kind(Element element) {
    if (isHeading(element)) {
      return Kind.HEADING;
    }
    var parent = element.parent();
    boolean isItem =
        ITEMS.contains(local(element))
            || (parent != null
                && ITEMS.contains(local(parent))
                && element.previousElementSibling() == null);
    return isItem ? Kind.LIST_ITEM : Kind.PARAGRAPH;
  }

  /// A title that opens an element heads it; another is a datum among others.
  private static boolean isHeading(Element element) {
    if (!HEADINGS.contains(local(element))) {
      return false;
    }
    for (var before = element.previousElementSibling();
        before != null;
        before = before.previousElementSibling()) {
      if (!BEFORE_A_HEADING.contains(local(before)) && !before.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  static boolean isTitled(Element element) {
    return element.children().stream().anyMatch(child -> HEADINGS.contains(local(child)));
  }

  /// The number of a note or of a work cited, at the end of a word.
  static boolean isMark(Element child) {
    var shown = child.text().strip();
    boolean refers =
        REFERENCES.contains(local(child))
            || (local(child).startsWith("sup")
                && child.getAllElements().stream().anyMatch(e -> REFERENCES.contains(local(e))));
    return refers
        && !shown.isEmpty()
        && shown.length() <= LONGEST_MARK
        && shown.chars().noneMatch(c -> c > '9' && Character.isLetter(c))
        && child.previousSibling() instanceof TextNode before
        && !before.getWholeText().isEmpty()
        && !Character.isWhitespace(
            before.getWholeText().charAt(before.getWholeText().length() - 1));
  }

  static boolean isPart(Element element) {
    return element.stream().anyMatch(e -> PARTS.contains(local(e)) || CODE.contains(local(e)));
  }

  /// Feeds carry pages in their text, as HTML with its tags escaped.
  static boolean isMarkup(Element element) {
    if (element.childrenSize() > 0) {
      return false;
    }
    var plain = element.wholeText().strip();
    return plain.length() > 2
        && plain.charAt(0) == '<'
        && (plain.contains("</") || plain.contains("<br"))
        && plain.charAt(plain.length() - 1) == '>';
  }
}
