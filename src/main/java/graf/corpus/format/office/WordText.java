package graf.corpus.format.office;

import graf.passage.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a part of a Word document as it now stands: what was put in is in, what was struck out or
/// moved away is not; nor are instructions of fields, marks of notes and hidden text.
///
/// Wrappers of any kind (content controls, marks of direction, custom XML) are looked through.
final class WordText implements XmlPart.Visitor {
  private final WordStyles styles;
  private final Map<String, List<String>> notes;
  private final OpenBlocks blocks = new OpenBlocks();

  /// The notes that the paragraph or row names, to be read behind it.
  private final List<String> named = new ArrayList<>();

  private final Deque<Field> fields = new ArrayDeque<>();
  private final Deque<Boolean> chosen = new ArrayDeque<>();
  private final Map<String, List<String>> items = new LinkedHashMap<>();
  private @Nullable List<String> item;
  private boolean inText;
  private boolean inMath;
  private boolean isHidden;
  private boolean isMark;
  private boolean endIsDeleted;
  private boolean rowIsDeleted;
  private int heading;
  private int level;
  private boolean isItem;

  /// How far the reading of a field has come.
  private enum Field {
    INSTRUCTION,
    RESULT
  }

  /// @param notes by what they are named in the text
  WordText(WordStyles styles, Map<String, List<String>> notes) {
    this.styles = styles;
    this.notes = new HashMap<>(notes);
  }

  List<OpenBlocks.Piece> pieces() {
    addNotes();
    var pieces = new ArrayList<>(blocks.pieces());
    for (var left : notes.values()) {
      left.forEach(text -> pieces.add(new OpenBlocks.Piece(Block.Kind.PARAGRAPH, 0, text)));
    }
    return pieces;
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    return switch (part.name()) {
      case "del" -> deleted(part);
      case "moveFrom" -> movedAway(part);
      case "Fallback" -> chosen.isEmpty() || !chosen.element() ? enter() : XmlPart.Then.SKIP;
      case "delText",
          "instrText",
          "delInstrText",
          "rPrChange",
          "pPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "sectPrChange",
          "sdtPr",
          "sdtEndPr",
          "rt" ->
          XmlPart.Then.SKIP;
      default -> entered(part);
    };
  }

  private static XmlPart.Then enter() {
    return XmlPart.Then.ENTER;
  }

  /// As a property it says that the paragraph goes on in the next, or that a row is gone.
  private XmlPart.Then deleted(XmlPart part) {
    switch (part.parent()) {
      case "rPr" -> endIsDeleted |= part.isWithin("pPr");
      case "trPr" -> rowIsDeleted = true;
      case "tcPr" -> {}
      default -> {
        if (!part.namespace().endsWith("/math") || !part.parent().equals("ctrlPr")) {
          return XmlPart.Then.SKIP;
        }
      }
    }
    return enter();
  }

  private XmlPart.Then movedAway(XmlPart part) {
    if (part.parent().equals("rPr")) {
      endIsDeleted |= part.isWithin("pPr");
      return enter();
    }
    return XmlPart.Then.SKIP;
  }

  private XmlPart.Then entered(XmlPart part) {
    switch (part.name()) {
      case "AlternateContent" -> chosen.push(false);
      case "p" -> beginParagraph();
      case "pStyle" -> style(part.attribute("val"));
      case "outlineLvl" -> outline(WordStyles.level(part.attribute("val", "")));
      case "ilvl" -> level = WordStyles.level(part.attribute("val", ""));
      case "numId" -> isItem = !part.attribute("val", "0").equals("0");
      case "r" -> {
        isHidden = false;
        isMark = false;
      }
      case "vanish" -> isHidden |= part.isOn() && part.isWithin("r");
      case "rStyle" -> isHidden |= styles.isHidden(part.attribute("val"));
      case "t" -> inText = true;
      case "tr" -> blocks.beginRow();
      case "txbxContent" -> blocks.begin();
      case "footnoteReference", "endnoteReference", "commentReference" -> note(part);
      case "footnote", "endnote", "comment" -> beginItem(part);
      case "fldChar" -> field(part.attribute("fldCharType", ""));
      case "oMath" -> inMath = true;
      case "docPr" -> describe(part);
      case "inline", "pict", "object" -> append(" ");
      default -> characters(part);
    }
    return enter();
  }

  private void beginParagraph() {
    heading = 0;
    level = 0;
    isItem = false;
    endIsDeleted = false;
  }

  private void style(@Nullable String id) {
    heading = styles.heading(id);
    isItem = styles.isItem(id);
  }

  private void outline(int found) {
    heading = found > 0 ? found : heading;
  }

  private void characters(XmlPart part) {
    switch (part.name()) {
      case "tab", "ptab" -> {
        if (!part.parent().equals("tabs")) {
          append(" ");
        }
      }
      case "br" -> append(part.attribute("type") == null ? "\n" : " ");
      case "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "sym" -> symbol(part.attribute("char", ""));
      case "num", "den", "sub", "sup", "e", "lim", "deg", "fName" -> {
        if (inMath) {
          append(" ");
        }
      }
      case "chr" -> {
        if (inMath && part.parent().equals("naryPr")) {
          append(part.attribute("val", ""));
        }
      }
      default -> {}
    }
  }

  /// Characters of picture fonts stand where no letters are.
  private void symbol(String code) {
    try {
      int character = Integer.parseInt(code, 16);
      if (character >= ' ' && (character < 0xE000 || character > 0xF8FF) && character < 0xD800) {
        append(Character.toString(character));
      }
    } catch (NumberFormatException _) {
      // It stands for nothing.
    }
  }

  /// A picture's description; programs put the name of its file there, too.
  private void describe(XmlPart part) {
    var words = PictureWords.of(part.attribute("descr", ""));
    if (isShown()) {
      blocks.addBehind(Block.Kind.PARAGRAPH, 0, words);
    }
  }

  private void note(XmlPart part) {
    // A mark that the writer chose stands behind it, in the same run.
    isMark =
        switch (part.attribute("customMarkFollows", "0")) {
          case "1", "true", "on" -> true;
          default -> false;
        };
    named.add(part.name().charAt(0) + part.attribute("id", ""));
  }

  private void beginItem(XmlPart part) {
    var type = part.attribute("type", "normal");
    item = type.equals("normal") ? new ArrayList<>() : null;
    if (item != null) {
      items.put(part.name().charAt(0) + part.attribute("id", ""), item);
    }
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields.push(Field.INSTRUCTION);
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(Field.RESULT);
        }
      }
      case "end" -> fields.poll();
      default -> {}
    }
  }

  private boolean isShown() {
    return !isHidden && !isMark && !rowIsDeleted && !fields.contains(Field.INSTRUCTION);
  }

  private void append(String text) {
    if (isShown()) {
      blocks.append(text);
      if (!text.isBlank() && !chosen.isEmpty()) {
        chosen.pop();
        chosen.push(true);
      }
    }
  }

  @Override
  public void text(String text) {
    if (inText) {
      append(text);
    }
  }

  @Override
  public void end(XmlPart part) {
    switch (part.name()) {
      case "t" -> inText = false;
      case "r" -> {
        isHidden = false;
        isMark = false;
      }
      case "pPr" -> mark();
      case "p" -> endParagraph();
      case "tc" -> blocks.endCell();
      case "tr" -> {
        blocks.endRow();
        rowIsDeleted = false;
        addNotes();
      }
      case "txbxContent" -> {
        blocks.end();
        inText = false;
      }
      case "AlternateContent" -> endChoice();
      case "oMath" -> {
        inMath = false;
        append(" ");
      }
      case "num" -> {
        if (inMath) {
          append(" /");
        }
      }
      case "footnote", "endnote", "comment" -> endItem();
      default -> {}
    }
  }

  private void endChoice() {
    boolean found = chosen.pop();
    if (found && !chosen.isEmpty()) {
      chosen.pop();
      chosen.push(true);
    }
  }

  private void mark() {
    if (heading > 0) {
      blocks.mark(Block.Kind.HEADING, heading);
    } else if (isItem) {
      blocks.mark(Block.Kind.LIST_ITEM, Math.max(1, level));
    }
  }

  private void endParagraph() {
    // An instruction never goes on in the next paragraph; a field that has no end would hide it.
    if (fields.remove(Field.INSTRUCTION)) {
      fields.push(Field.RESULT);
    }
    if (endIsDeleted) {
      endIsDeleted = false;
      return;
    }
    blocks.endParagraph();
    addNotes();
  }

  private void addNotes() {
    if (blocks.isInRow()) {
      return;
    }
    for (var name : named) {
      var texts = notes.remove(name);
      if (texts != null) {
        texts.forEach(text -> blocks.add(Block.Kind.PARAGRAPH, 0, text));
      }
    }
    named.clear();
  }

  private void endItem() {
    var texts = blocks.take();
    if (item != null) {
      item.addAll(texts);
    }
    item = null;
  }

  /// Returns the notes or comments that were read, by what they are named in a text.
  Map<String, List<String>> items() {
    return items;
  }
}
