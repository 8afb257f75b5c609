package graf.corpus.format.markup;

import graf.passage.Block;
import graf.passage.Block.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the blocks of a MediaWiki page line by line.
final class WikiBlocks {
  private static final Pattern HEADING = Pattern.compile("(={1,6})\\s*(.+?)\\s*\\1\\s*");
  private static final Pattern ITEM = Pattern.compile("([*#:;]+)\\s*");
  private static final InlineMarkup MARKUP =
      new InlineMarkup(
          "<!--.*?-->",
          "<ref[^<>/]*/>",
          "<ref[^<>]*>(?<note>[^<]*)</ref>",
          "<nowiki>(.*?)</nowiki>",
          "<math[^<>]*>(.*?)</math>",
          "<br\\s*/?>",
          "</?[a-zA-Z][^<>]*>",
          "\\[\\[(?:File|Image|Datei|Bild|Fichier|Archivo):[^\\[\\]|]*(?:\\|(?:[^\\[\\]|]*=[^\\[\\]|]*|thumb"
              + "|frame|right|left|center|mini|\\d+px))*(?:\\|([^\\[\\]]*))?\\]\\]",
          "\\[\\[Category:([^\\]|]*)[^\\]]*\\]\\]",
          "\\[\\[[^\\[\\]|]*\\|([^\\[\\]]*)\\]\\]",
          "\\[\\[([^\\[\\]]*)\\]\\]",
          "\\[(?:https?|ftp|mailto):\\S+\\s+([^\\]]*)\\]",
          "\\[((?:https?|ftp):\\S+)\\]",
          "\\{\\{[^{}|]*(?:\\|([^{}]*))?\\}\\}",
          "'{2,5}",
          "__[A-Z]+__");

  private final MarkedUpLines lines;

  private WikiBlocks(String source) {
    this.lines = new MarkedUpLines(source, MARKUP);
  }

  static List<Block> of(String source) {
    var read = new WikiBlocks(source);
    int at = 1;
    while (at <= read.lines.count()) {
      at = read.lines.line(at).isBlank() ? at + 1 : Math.max(at + 1, read.block(at));
    }
    return read.lines.blocks;
  }

  /// Reads what begins at line `at` and returns the line behind it.
  private int block(int at) {
    var line = lines.line(at);
    var heading = HEADING.matcher(line);
    if (heading.matches()) {
      lines.addPart(at, heading.start(2), heading.end(2), Kind.HEADING, heading.group(1).length());
      return at + 1;
    }
    if (line.startsWith("{|")) {
      return table(at);
    }
    var item = ITEM.matcher(line);
    if (item.lookingAt()) {
      lines.add(at, item.end());
      lines.end(Kind.LIST_ITEM, item.group(1).length());
      return at + 1;
    }
    if (line.startsWith(" ")) {
      int end = at + 1;
      while (lines.line(end).startsWith(" ")) {
        end++;
      }
      lines.addCode(at, end);
      return end;
    }
    int end = at + 1;
    while (end <= lines.count() && continues(lines.line(end))) {
      end++;
    }
    lines.addAll(at, 0, end);
    lines.end(Kind.PARAGRAPH, 0);
    return end;
  }

  private static boolean continues(String line) {
    return !line.isBlank()
        && !line.startsWith("{|")
        && !ITEM.matcher(line).lookingAt()
        && !HEADING.matcher(line).matches();
  }

  private int table(int at) {
    int number = at + 1;
    while (number <= lines.count() && !lines.line(number).startsWith("|}")) {
      var line = lines.line(number);
      if (line.startsWith("|-")) {
        lines.end(Kind.TABLE_ROW, 0);
      } else if (line.startsWith("|+")) {
        lines.add(number, 2);
        lines.end(Kind.PARAGRAPH, 0);
      } else if (line.startsWith("|") || line.startsWith("!")) {
        cells(number, line);
      } else {
        lines.add(number, 0);
      }
      number++;
    }
    lines.end(Kind.TABLE_ROW, 0);
    return number + 1;
  }

  private void cells(int number, String line) {
    var divider = line.startsWith("!") ? "!!" : "||";
    int from = 1;
    while (from <= line.length()) {
      int next = line.indexOf(divider, from);
      int end = next < 0 ? line.length() : next;
      int bar = line.indexOf('|', from);
      boolean isStyled = bar > 0 && bar < end && line.substring(from, bar).indexOf('=') > 0;
      int start = isStyled ? bar + 1 : from;
      if (!line.substring(start, end).isBlank()) {
        lines.addCell(number, start, end);
      }
      from = end + 2;
    }
  }
}
