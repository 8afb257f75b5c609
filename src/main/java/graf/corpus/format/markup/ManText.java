package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import java.util.Map;

/// Adds the text of a manual page, whose escapes stand for characters.
final class ManText {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("em", "—"),
          Map.entry("en", "–"),
          Map.entry("hy", "-"),
          Map.entry("bu", "•"),
          Map.entry("co", "©"),
          Map.entry("lq", "“"),
          Map.entry("rq", "”"),
          Map.entry("oq", "‘"),
          Map.entry("cq", "’"),
          Map.entry("aq", "'"),
          Map.entry("dq", "\""),
          Map.entry("ti", "~"),
          Map.entry("ha", "^"),
          Map.entry("rs", "\\"),
          Map.entry("ga", "`"),
          Map.entry("->", "→"),
          Map.entry("<-", "←"),
          Map.entry("mu", "×"),
          Map.entry("+-", "±"),
          Map.entry("de", "°"),
          Map.entry(":a", "ä"),
          Map.entry(":o", "ö"),
          Map.entry(":u", "ü"),
          Map.entry("ss", "ß"),
          Map.entry("'e", "é"),
          Map.entry("`e", "è"),
          Map.entry("'a", "á"),
          Map.entry("~n", "ñ"));

  private final String source;
  private final BlockText text;

  /// Whether spaces stay as they are.
  boolean isVerbatim;

  ManText(String source, BlockText text) {
    this.source = source;
    this.text = text;
  }

  void add(int start, int end) {
    int at = start;
    while (at < end) {
      char c = source.charAt(at);
      if (c == '\\' && at + 1 < end) {
        at = escape(at, end);
      } else {
        addOne(c, at++);
      }
    }
  }

  private void addOne(char c, int offset) {
    if (BlockText.isSpace(c)) {
      if (isVerbatim) {
        text.addBetween(" ");
      } else {
        text.space();
      }
    } else {
      text.add(c, offset);
    }
  }

  /// Adds what an escape stands for and returns what is behind it.
  private int escape(int at, int end) {
    char c = source.charAt(at + 1);
    return switch (c) {
      case '"', '#' -> end;
      case 'f', 'F', 'm', 'M', 'g' -> name(at + 2, end);
      case '*' -> sign(at, name(at + 2, end));
      case '(' -> sign(at, Math.min(end, at + 4));
      case '[' -> sign(at, name(at + 1, end));
      case 's' -> size(at + 2, end);
      case 'h', 'v', 'w', 'o', 'l', 'L', 'D', 'X', 'Z' -> quoted(at + 2, end);
      case '&', '|', '^', '%', ':', ')', '/', ',', 'c', '{', '}', 'd', 'u', 'p', 'k', 'z' -> at + 2;
      case 'e', '\\' -> put('\\', at);
      case '-' -> put('-', at);
      case ' ', '~', '0', 't' -> put(' ', at);
      default -> put(c, at);
    };
  }

  private int put(char c, int at) {
    addOne(c, at);
    return at + 2;
  }

  private int name(int at, int end) {
    if (at >= end) {
      return end;
    }
    if (source.charAt(at) == '[') {
      int close = source.indexOf(']', at);
      return close < 0 || close >= end ? end : close + 1;
    }
    return Math.min(end, source.charAt(at) == '(' ? at + 3 : at + 1);
  }

  private int size(int at, int end) {
    int behind = at;
    while (behind < end && "+-0123456789".indexOf(source.charAt(behind)) >= 0) {
      behind++;
    }
    return behind;
  }

  private int quoted(int at, int end) {
    int close = at < end ? source.indexOf(source.charAt(at), at + 1) : -1;
    return close < 0 || close >= end ? end : close + 1;
  }

  private int sign(int at, int behind) {
    var written = source.substring(Math.min(at + 2, behind), behind);
    var name = written.startsWith("(") ? written.substring(1) : written.replaceAll("[\\[\\]]", "");
    var meant = SIGNS.get(name);
    if (meant == null && name.matches("u[0-9A-F]{4,5}")) {
      meant = Character.toString(Integer.parseInt(name.substring(1), 16));
    }
    if (meant != null) {
      addWords(meant, at);
    }
    return behind;
  }

  void addWords(String words, int offset) {
    for (int i = 0; i < words.length(); i++) {
      addOne(words.charAt(i), offset);
    }
  }
}
