package graf.corpus.format.rtf;

import graf.corpus.format.office.EmbeddedFiles;
import graf.corpus.format.office.OpenBlocks;
import graf.passage.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes blocks of the tokens of RTF.
final class RtfReading implements RtfTokens.Visitor {
  private static final int DEEPEST = 10_000;
  private static final int LONGEST_MARK = 4;

  private final EmbeddedFiles embedded;
  private final OpenBlocks blocks = new OpenBlocks();
  private final RtfCharsets charsets = new RtfCharsets();
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private final Deque<RtfParagraph> paragraphs = new ArrayDeque<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, StringBuilder> facts = new HashMap<>();
  private final Map<Integer, Integer> headings = new HashMap<>();
  private final Map<String, Integer> created = new HashMap<>();
  private final List<OpenBlocks.Piece> margins = new ArrayList<>();
  private final StringBuilder styleName = new StringBuilder();
  private final RtfObject object = new RtfObject();
  private RtfGroup group = new RtfGroup(charsets.ofDocument());
  private String fact = "";
  private int style;
  private int skipped;
  private boolean starred;

  /// Whether nothing of the group was read yet.
  private boolean fresh;

  /// Whether the document is closed; what follows is none of it, nor is what stands in front.
  private boolean ended;

  /// Where the raised letters begin that stand last in the paragraph; -1 where other text does.
  private int raisedFrom = -1;

  RtfReading(EmbeddedFiles embedded) {
    this.embedded = embedded;
    paragraphs.push(new RtfParagraph());
  }

  List<OpenBlocks.Piece> pieces() {
    flush();
    endRow();
    var pieces = new ArrayList<>(blocks.pieces());
    Set<String> said = new HashSet<>();
    for (var margin : margins) {
      if (margin.text().codePoints().anyMatch(Character::isLetter) && said.add(margin.text())) {
        pieces.add(new OpenBlocks.Piece(Block.Kind.PARAGRAPH, 0, margin.text()));
      }
    }
    return pieces;
  }

  String fact(String name) {
    var value = facts.get(name);
    return value == null ? "" : value.toString().strip();
  }

  @Nullable String created() {
    var year = created.get("yr");
    if (year == null || year < 1900 || year > 9999) {
      return null;
    }
    int month = created.getOrDefault("mo", 0);
    int day = created.getOrDefault("dy", 0);
    boolean known = month >= 1 && month <= 12 && day >= 1 && day <= 28 + (month == 2 ? 0 : 3);
    return known
        ? String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)
        : String.valueOf(year);
  }

  @Override
  public void open() {
    flush();
    skipped = 0;
    starred = false;
    fresh = true;
    if (groups.size() < DEEPEST) {
      groups.push(group);
      group = group.inner();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    skipped = 0;
    starred = false;
    var closed = group;
    if (groups.isEmpty()) {
      return;
    }
    group = groups.pop();
    if (closed.begins) {
      end(closed.kind);
    }
    ended = groups.isEmpty();
    fresh = false;
  }

  private void begin(RtfGroup.Kind kind) {
    flush();
    group.kind = kind;
    group.begins = true;
    switch (kind) {
      case NOTE, INNER, MARGIN -> {
        blocks.begin();
        paragraphs.push(new RtfParagraph());
        raisedFrom = -1;
        group.isRaised = false;
      }
      case OBJECT -> object.clear();
      default -> {}
    }
  }

  private void end(RtfGroup.Kind kind) throws IOException {
    switch (kind) {
      case NOTE, INNER -> {
        endRow();
        blocks.end();
        paragraphs.pop();
        raisedFrom = -1;
      }
      case MARGIN -> {
        endRow();
        margins.addAll(blocks.endApart());
        paragraphs.pop();
        raisedFrom = -1;
      }
      case OBJECT -> object.addTo(embedded);
      case STYLES -> styleName.setLength(0);
      default -> {}
    }
  }

  @Override
  public void word(String word, int number) throws IOException {
    if (skips()) {
      return;
    }
    flush();
    boolean isOptional = starred;
    starred = false;
    fresh = false;
    switch (group.kind) {
      case ANSI -> unicode(word);
      case SKIPPED, OBJECT -> {}
      case FONTS -> charsets.font(word, number);
      case STYLES -> {
        if (word.equals("s")) {
          style = number;
        }
      }
      case FACTS -> fact(word, number);
      case TEXT, INNER, NOTE, MARGIN -> {
        if (!destination(word, isOptional)) {
          control(word, number);
        }
      }
    }
  }

  /// Of a text that is given twice, the second is in Unicode.
  private void unicode(String word) {
    if (word.equals("ud")) {
      group.kind = RtfGroup.Kind.TEXT;
    }
  }

  /// Says whether `word` says what the group is.
  private boolean destination(String word, boolean isOptional) {
    switch (word) {
      case "fonttbl" -> begin(RtfGroup.Kind.FONTS);
      case "stylesheet" -> begin(RtfGroup.Kind.STYLES);
      case "info" -> begin(RtfGroup.Kind.FACTS);
      case "footnote" -> {
        dropMark();
        begin(RtfGroup.Kind.NOTE);
      }
      case "annotation", "shptxt", "dptxbxtext" -> begin(RtfGroup.Kind.INNER);
      case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
          begin(RtfGroup.Kind.MARGIN);
      case "objdata" -> begin(RtfGroup.Kind.OBJECT);
      case "listtext", "pntext" -> {
        paragraphs.element().isItem = true;
        begin(RtfGroup.Kind.SKIPPED);
      }
      case "colortbl", "pict", "shprslt", "sp", "nonshppict", "mmathPict", "fldinst", "xe", "tc" ->
          begin(RtfGroup.Kind.SKIPPED);
      case "rxe", "txe", "bkmkstart", "bkmkend" -> begin(RtfGroup.Kind.SKIPPED);
      case "upr" -> group.kind = RtfGroup.Kind.ANSI;
      case "shpinst", "moMath", "moMathPara", "do", "ud", "nesttableprops", "mr", "shppict" -> {}
      default -> {
        if (!isOptional && !(word.startsWith("m") && word.endsWith("Pr"))) {
          return false;
        }
        begin(RtfGroup.Kind.SKIPPED);
      }
    }
    return true;
  }

  /// A mark of a note that is written out stands raised in front of it.
  private void dropMark() {
    if (raisedFrom >= 0) {
      var mark = blocks.since(raisedFrom).strip();
      if (isMark(mark)) {
        blocks.cut(raisedFrom);
      }
    }
    raisedFrom = -1;
  }

  private static boolean isMark(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_MARK
        && text.codePoints().noneMatch(c -> Character.isLetter(c) && c > 'z')
        && (text.codePoints().noneMatch(Character::isLetter) || text.length() <= 2);
  }

  private void fact(String word, int number) {
    switch (word) {
      case "title", "author", "subject", "operator", "keywords", "doccomm", "creatim", "revtim" ->
          fact = word;
      case "yr", "mo", "dy" -> {
        if (fact.equals("creatim")) {
          created.put(word, number);
        }
      }
      case "u" -> character(number);
      default -> {}
    }
  }

  private void control(String word, int number) {
    boolean on = number != 0;
    var paragraph = paragraphs.element();
    switch (word) {
      case "u" -> character(number);
      case "uc" -> group.fallback = Math.clamp(number, 0, 10);
      case "f" -> group.charset = charsets.ofFont(number);
      case "deleted", "mvf" -> group.isDeleted = on;
      case "v" -> group.isHidden = on;
      case "plain" -> {
        group.isHidden = false;
        group.isDeleted = false;
        group.isRaised = false;
        group.charset = charsets.ofDocument();
      }
      case "super" -> group.isRaised = on;
      case "up" -> group.isRaised = number > 0;
      case "nosupersub", "sub" -> group.isRaised = false;
      case "pard" -> paragraph.reset();
      case "s" -> paragraph.heading = headings.getOrDefault(number, 0);
      case "outlinelevel" -> paragraph.heading = number >= 0 && number < 9 ? number + 1 : 0;
      case "ls" -> paragraph.isItem = number > 0;
      case "ilvl" -> paragraph.level = Math.clamp(number, 0, 8);
      case "intbl" -> paragraph.isInTable = true;
      case "itap" -> paragraph.isInTable = number > 0;
      case "trowd" -> paragraph.isInTable = true;
      default -> text(word, number);
    }
  }

  private void text(String word, int number) {
    switch (word) {
      case "par", "sect", "page", "column" -> endParagraph();
      case "line", "softline" -> append("\n");
      case "tab" -> append(" ");
      case "cell", "nestcell" -> blocks.endCell();
      case "row" -> endRow();
      case "emdash" -> append("—");
      case "endash" -> append("–");
      case "lquote" -> append("‘");
      case "rquote" -> append("’");
      case "ldblquote" -> append("“");
      case "rdblquote" -> append("”");
      case "bullet" -> append("•");
      case "emspace", "enspace", "qmspace" -> append(" ");
      case "mnum", "mden", "msub", "msup", "me", "mdeg", "mlim" -> append(" ");
      default -> charsets(word, number);
    }
  }

  private void charsets(String word, int number) {
    if (charsets.name(word, number)) {
      group.charset = charsets.ofDocument();
    }
  }

  @Override
  public void sign(int sign) {
    if (skips()) {
      return;
    }
    flush();
    switch (sign) {
      case '*' -> starred = fresh;
      case '~' -> append(" ");
      case '_' -> append("-");
      default -> {}
    }
  }

  @Override
  public void text(int octet) {
    if (skips()) {
      return;
    }
    switch (group.kind) {
      case OBJECT -> object.add(octet);
      case SKIPPED, FONTS, ANSI -> {}
      case STYLES -> style(octet);
      default -> bytes.write(octet);
    }
  }

  /// Style names are English in every language of the program.
  private void style(int octet) {
    if (octet != ';') {
      styleName.append((char) octet);
      return;
    }
    var name = styleName.toString().strip().toLowerCase(Locale.ROOT);
    styleName.setLength(0);
    if (name.equals("title")) {
      headings.put(style, 1);
    } else if (name.length() == 9 && name.startsWith("heading ")) {
      headings.put(style, Math.clamp(name.charAt(8) - '0', 1, 9));
    }
    style = 0;
  }

  private void character(int number) {
    if (number != RtfTokens.NONE) {
      put(String.valueOf((char) number));
      skipped = group.fallback;
    }
  }

  private boolean skips() {
    if (ended || groups.isEmpty()) {
      return true;
    }
    if (skipped > 0) {
      skipped--;
      return true;
    }
    return false;
  }

  private void flush() {
    if (bytes.size() > 0) {
      var text = new String(bytes.toByteArray(), group.charset);
      bytes.reset();
      put(text);
    }
  }

  private void put(String text) {
    switch (group.kind) {
      case FACTS -> facts.computeIfAbsent(fact, _ -> new StringBuilder()).append(text);
      case TEXT, INNER, NOTE, MARGIN -> append(text);
      case SKIPPED, FONTS, STYLES, OBJECT, ANSI -> {}
    }
  }

  private void append(String text) {
    if (group.isDeleted || group.isHidden) {
      return;
    }
    switch (group.kind) {
      case TEXT, INNER, NOTE, MARGIN -> {}
      default -> {
        return;
      }
    }
    // The mark in front of the note's own text.
    if (group.isRaised
        && group.kind == RtfGroup.Kind.NOTE
        && blocks.length() == 0
        && isMark(text.strip())) {
      return;
    }
    beginRow();
    if (!text.isBlank() || !group.isRaised) {
      raisedFrom = !group.isRaised ? -1 : raisedFrom < 0 ? blocks.length() : raisedFrom;
    }
    blocks.append(text);
  }

  private void beginRow() {
    var paragraph = paragraphs.element();
    if (paragraph.isInTable && !paragraph.hasRow) {
      blocks.beginRow();
      paragraph.hasRow = true;
    } else if (!paragraph.isInTable && paragraph.hasRow) {
      endRow();
    }
  }

  private void endRow() {
    var paragraph = paragraphs.element();
    if (paragraph.hasRow) {
      blocks.endRow();
      paragraph.hasRow = false;
    }
    raisedFrom = -1;
  }

  /// A paragraph whose end was struck out goes on in the next.
  private void endParagraph() {
    raisedFrom = -1;
    if (group.isDeleted) {
      return;
    }
    switch (group.kind) {
      case TEXT, INNER, NOTE, MARGIN -> {}
      default -> {
        return;
      }
    }
    beginRow();
    var paragraph = paragraphs.element();
    if (paragraph.heading > 0) {
      blocks.mark(Block.Kind.HEADING, paragraph.heading);
    } else if (paragraph.isItem) {
      blocks.mark(Block.Kind.LIST_ITEM, paragraph.level + 1);
    }
    blocks.endParagraph();
  }
}
