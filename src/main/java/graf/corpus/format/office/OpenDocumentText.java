package graf.corpus.format.office;

import graf.corpus.format.Format;
import graf.passage.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the content of an OpenDocument file, be it a part of it or all of it in one XML file: what
/// was struck out, marks of notes and hidden text are left out; notes, comments, boxes and what
/// pictures show come behind the paragraph in which they stand.
final class OpenDocumentText implements XmlPart.Visitor {
  private final Format format;
  private final OpenBlocks blocks = new OpenBlocks();
  private final DocumentFacts facts = new DocumentFacts();
  private final Set<String> hiddenStyles = new HashSet<>();
  private String style = "";

  /// For each paragraph that is open, whether it stands inside of another.
  private final Deque<Boolean> paragraphs = new ArrayDeque<>();

  private final StringBuilder words = new StringBuilder();
  private boolean inMeta;
  private boolean inWords;
  private boolean inMath;
  private int lists;
  private boolean isTitle;

  OpenDocumentText(Format format) {
    this.format = format;
  }

  List<OpenBlocks.Piece> pieces() {
    return blocks.pieces();
  }

  /// Returns what a file of one part says of itself.
  DocumentFacts facts() {
    return facts;
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    if (inMeta) {
      return facts.start(part);
    }
    var name = part.name();
    return switch (name) {
      case "tracked-changes",
          "note-citation",
          "note-ref",
          "ruby-text",
          "hidden-text",
          "scripts",
          "script",
          "binary-data",
          "annotation-end",
          "covered-table-cell",
          "font-face-decls",
          "settings",
          "sender-initials",
          "creator",
          "date-string" ->
          isOwn(part, name) ? enter() : XmlPart.Then.SKIP;
      case "date" -> part.parent().equals("annotation") ? XmlPart.Then.SKIP : enter();
      case "annotation" -> {
        // Its math is another: there, the source of a formula.
        if (isMath(part)) {
          yield XmlPart.Then.SKIP;
        }
        yield enter();
      }
      case "section", "hidden-paragraph" -> isHiddenHere(part) ? XmlPart.Then.SKIP : enter();
      case "span" ->
          hiddenStyles.contains(part.attribute("style-name", "")) ? XmlPart.Then.SKIP : enter();
      default -> name.endsWith("-source") ? XmlPart.Then.SKIP : entered(part);
    };
  }

  private static XmlPart.Then enter() {
    return XmlPart.Then.ENTER;
  }

  /// Whether an element of a name that is passed over elsewhere is text here.
  private static boolean isOwn(XmlPart part, String name) {
    return name.equals("creator") && !part.parent().equals("annotation");
  }

  private static boolean isMath(XmlPart part) {
    return part.namespace().endsWith("MathML");
  }

  private static boolean isHiddenHere(XmlPart part) {
    return part.attribute("display", "").equals("none")
        || part.attribute("is-hidden", "").equals("true");
  }

  private XmlPart.Then entered(XmlPart part) {
    switch (part.name()) {
      case "meta" -> inMeta = part.parent().startsWith("document");
      case "style" -> style = part.attribute("name", "");
      case "text-properties" -> {
        if (part.attribute("display", "").equals("none")) {
          hiddenStyles.add(style);
        }
      }
      case "p", "h" -> beginParagraph(part);
      case "list" -> lists++;
      case "table" -> beginTable(part);
      case "table-row" -> blocks.beginRow();
      case "frame" -> beginFrame(part);
      case "title", "desc" -> {
        inWords = part.namespace().contains("svg");
        words.setLength(0);
      }
      case "math" -> inMath = true;
      default -> characters(part);
    }
    return enter();
  }

  private void beginParagraph(XmlPart part) {
    boolean inner = !paragraphs.isEmpty();
    paragraphs.push(inner);
    if (inner) {
      blocks.begin();
    }
    if (part.name().equals("h")) {
      blocks.mark(Block.Kind.HEADING, Math.max(1, outline(part)));
    } else if (isTitle) {
      blocks.mark(Block.Kind.HEADING, 1);
    } else if (lists > 0 && !inner) {
      blocks.mark(Block.Kind.LIST_ITEM, lists);
    }
  }

  private static int outline(XmlPart part) {
    var level = part.attribute("outline-level", "1");
    return level.length() == 1 ? level.charAt(0) - '0' : 1;
  }

  /// The name of a sheet stands on its tab.
  private void beginTable(XmlPart part) {
    if (format == Format.ODS && part.parent().equals("spreadsheet")) {
      blocks.add(Block.Kind.HEADING, 1, part.attribute("name", ""));
    }
  }

  /// A picture between two words parts them.
  private void beginFrame(XmlPart part) {
    isTitle = part.attribute("class", "").equals("title") && format == Format.ODP;
    if (!paragraphs.isEmpty()) {
      blocks.space();
    }
  }

  private void characters(XmlPart part) {
    switch (part.name()) {
      case "s" -> append(" ");
      case "tab" -> append(" ");
      case "line-break" -> append("\n");
      case "mi", "mn", "mo", "mtext" -> append(" ");
      default -> {
        var filled = part.attribute("current-value");
        if (filled != null && part.namespace().contains(":form:")) {
          blocks.addBehind(Block.Kind.PARAGRAPH, 0, filled);
        }
      }
    }
  }

  private void append(String text) {
    if (!paragraphs.isEmpty() || inMath) {
      blocks.append(text);
    }
  }

  @Override
  public void text(String text) {
    if (inMeta) {
      facts.text(text);
    } else if (inWords) {
      words.append(text);
    } else {
      append(text);
    }
  }

  @Override
  public void end(XmlPart part) {
    if (inMeta) {
      endMeta(part);
      return;
    }
    switch (part.name()) {
      case "p", "h" -> endParagraph();
      case "list" -> lists--;
      case "table-cell" -> blocks.endCell();
      case "table-row" -> blocks.endRow();
      case "frame" -> isTitle = false;
      case "title", "desc" -> endWords();
      case "math" -> {
        inMath = false;
        append(" ");
      }
      default -> {}
    }
  }

  private void endMeta(XmlPart part) {
    if (part.name().equals("meta")) {
      inMeta = false;
    } else {
      facts.end(part);
    }
  }

  private void endParagraph() {
    if (paragraphs.pop()) {
      blocks.end();
    } else {
      blocks.endParagraph();
    }
  }

  private void endWords() {
    if (inWords) {
      blocks.addBehind(Block.Kind.PARAGRAPH, 0, PictureWords.of(words.toString()));
      inWords = false;
      if (paragraphs.isEmpty()) {
        blocks.flush();
      }
    }
  }
}
