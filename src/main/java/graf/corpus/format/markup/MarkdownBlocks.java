package graf.corpus.format.markup;

import graf.corpus.format.html.HtmlBlocks;
import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.EscapedText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Walks a Markdown document and adds its blocks to a list.
final class MarkdownBlocks {
  /// With the colon that stands behind it in front of the note itself.
  private static final Pattern NOTE_MARK =
      Pattern.compile("^\\[\\^[^\\]\\s]{1,60}\\]:\\s|\\[\\^[^\\]\\s]{1,60}\\]");

  private final String source;
  private final LineStarts lines;
  private final EscapedText escaped;
  private final List<Block> blocks;
  private final BlockText text;

  MarkdownBlocks(String source, List<Block> blocks) {
    this.source = source;
    this.lines = LineStarts.of(source);
    this.escaped = new EscapedText(source);
    this.blocks = blocks;
    this.text = new BlockText(lines);
  }

  /// Adds the blocks below `parent`, which stands inside `depth` list items.
  void addChildren(Node parent, int depth) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> addHeading(heading);
        case Paragraph paragraph -> addParagraph(paragraph, depth);
        case ListItem item -> addChildren(item, depth + 1);
        case FencedCodeBlock code ->
            addCode(
                code.getLiteral(), code.getSourceSpans().subList(1, code.getSourceSpans().size()));
        case IndentedCodeBlock code -> addCode(code.getLiteral(), code.getSourceSpans());
        case TableRow row -> addRow(row);
        case HtmlBlock html -> addHtml(html.getSourceSpans());
        case LinkReferenceDefinition definition -> addNote(definition);
        default -> addChildren(node, depth);
      }
    }
  }

  // Inside a quotation or a list item it heads what stands there too, and nothing behind it.
  private void addHeading(Heading heading) {
    if (heading.getParent() instanceof Document) {
      addInline(heading, Kind.HEADING, heading.getLevel());
    } else {
      addInline(heading, Kind.PARAGRAPH, 0);
    }
  }

  private void addParagraph(Paragraph paragraph, int depth) {
    boolean opensItem =
        paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
    addInline(paragraph, opensItem ? Kind.LIST_ITEM : Kind.PARAGRAPH, opensItem ? depth : 0);
  }

  private void addInline(Node node, Kind kind, int level) {
    inline(node);
    take(kind, level);
  }

  /// The mark of a note, where the note is one word: to the parser, that is a link to it.
  private boolean isNoteMark(Link link) {
    var spans = link.getSourceSpans();
    return !spans.isEmpty() && source.startsWith("[^", spans.getFirst().getInputIndex());
  }

  private void addNote(LinkReferenceDefinition definition) {
    var spans = definition.getSourceSpans();
    if (definition.getLabel().startsWith("^") && !spans.isEmpty()) {
      int start = source.indexOf("]:", spans.getFirst().getInputIndex()) + "]:".length();
      text.addFolded(source, start, Math.max(start, end(spans)));
      take(Kind.PARAGRAPH, 0);
    }
  }

  private void addRow(TableRow row) {
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell && cell.getPrevious() != null) {
        text.addBetween(" | ");
      }
      inline(cell);
    }
    take(Kind.TABLE_ROW, 0);
  }

  private void take(Kind kind, int level) {
    if (!text.isEmpty()) {
      blocks.add(text.take(kind, level));
    }
  }

  private void inline(Node parent) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text plain -> place(plain.getLiteral(), plain);
        case Code code -> placeCode(code);
        case SoftLineBreak _ -> text.space();
        case HardLineBreak _ -> text.lineBreak();
        case HtmlInline tag -> breakAt(tag.getLiteral());
        case Link link when isNoteMark(link) -> {}
        default -> inline(node);
      }
    }
  }

  private void breakAt(String tag) {
    if (tag.regionMatches(true, 1, "br", 0, 2)) {
      text.lineBreak();
    }
  }

  private void place(String literal, Node node) {
    var spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    int start = spans.getFirst().getInputIndex();
    var marks = NOTE_MARK.matcher(literal);
    int from = 0;
    int place = start;
    while (marks.find()) {
      escaped.place(literal.substring(from, marks.start()), place, end(spans), this::add);
      place = Math.max(place, source.indexOf(marks.group(), place) + marks.group().length());
      from = marks.end();
    }
    escaped.place(literal.substring(from), place, end(spans), this::add);
  }

  private void placeCode(Code code) {
    var spans = code.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    int start = spans.getFirst().getInputIndex();
    int end = end(spans);
    while (start < end && source.charAt(start) == '`') {
      start++;
    }
    var literal = code.getLiteral();
    int at = start;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (BlockText.isSpace(c)) {
        text.space();
        continue;
      }
      int found = source.indexOf(c, at);
      at = found >= 0 && found < end ? found : at;
      text.add(c, at++);
    }
  }

  private void add(char c, int offset) {
    if (BlockText.isSpace(c)) {
      text.space();
    } else {
      text.add(c, offset);
    }
  }

  private void addCode(String literal, List<SourceSpan> spans) {
    int next = 0;
    for (var line : literal.stripTrailing().split("\n", -1)) {
      if (next == spans.size()) {
        break;
      }
      if (next > 0) {
        text.addBetween("\n");
      }
      var span = spans.get(next++);
      int start = Math.max(span.getInputIndex(), end(List.of(span)) - line.length());
      for (int i = 0; i < line.length(); i++) {
        text.add(line.charAt(i), Math.min(start + i, source.length() - 1));
      }
    }
    if (literal.isBlank()) {
      text.take(Kind.CODE, 0);
    } else {
      take(Kind.CODE, 0);
    }
  }

  private void addHtml(List<SourceSpan> spans) {
    if (spans.isEmpty()) {
      return;
    }
    int start = spans.getFirst().getInputIndex();
    var html = new StringBuilder(" ".repeat(end(spans) - start));
    for (var span : spans) {
      int from = span.getInputIndex();
      html.replace(
          from - start, end(List.of(span)) - start, source.substring(from, end(List.of(span))));
    }
    blocks.addAll(HtmlBlocks.ofFragment(html.toString(), start, source, lines));
  }

  private static int end(List<SourceSpan> spans) {
    var last = spans.getLast();
    return last.getInputIndex() + last.getLength();
  }
}
