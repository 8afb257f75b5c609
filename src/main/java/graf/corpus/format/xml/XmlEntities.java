package graf.corpus.format.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The short names for text that an XML file defines at its beginning.
final class XmlEntities {
  private static final Pattern DEFINITION =
      Pattern.compile("<!ENTITY\\s+([\\w.:-]+)\\s+(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern ELSEWHERE =
      Pattern.compile("<!ENTITY\\s+([\\w.:-]+)\\s+(?:SYSTEM|PUBLIC)\\s");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  /// How far definitions may name one another.
  private static final int DEEPEST = 10;

  /// In characters, of a whole file.
  private static final int LONGEST = 1 << 20;

  private static final int LONGEST_NAME = 100;

  private final Map<String, String> texts = new HashMap<>();
  private final TreeSet<String> elsewhere = new TreeSet<>();
  private final TreeSet<String> missing = new TreeSet<>();
  private int expanded;

  private XmlEntities() {}

  static XmlEntities of(String source) {
    var entities = new XmlEntities();
    int start = source.indexOf("<!DOCTYPE");
    int end = start < 0 ? -1 : source.indexOf("]>", start);
    end = end < 0 && start >= 0 ? source.indexOf("]", start) : end;
    if (end > 0) {
      entities.read(source.substring(start, end));
    }
    return entities;
  }

  private void read(String definitions) {
    var matcher = DEFINITION.matcher(definitions);
    while (matcher.find()) {
      texts.putIfAbsent(
          matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
    }
    matcher = ELSEWHERE.matcher(definitions);
    while (matcher.find()) {
      elsewhere.add(matcher.group(1));
    }
  }

  boolean isEmpty() {
    return texts.isEmpty() && elsewhere.isEmpty();
  }

  /// Returns the name in the reference that begins at `start`; null where there is none.
  static @Nullable String name(String source, int start, int end) {
    int at = start + 1;
    while (at < Math.min(end, start + LONGEST_NAME) && isOfName(source.charAt(at))) {
      at++;
    }
    return at < end && at > start + 1 && source.charAt(at) == ';'
        ? source.substring(start + 1, at)
        : null;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }

  /// Returns what `name` stands for; null where the file does not say.
  @Nullable String text(String name) {
    if (!texts.containsKey(name)) {
      if (elsewhere.contains(name)) {
        missing.add(name);
      }
      return null;
    }
    var text = new StringBuilder();
    expand(name, text, 0);
    return TAG.matcher(text).replaceAll(" ");
  }

  private void expand(String name, StringBuilder text, int depth) {
    var written = texts.get(name);
    if (written == null || depth > DEEPEST || expanded > LONGEST) {
      if (elsewhere.contains(name) || written != null) {
        missing.add(name);
      }
      return;
    }
    int at = 0;
    while (at < written.length() && expanded <= LONGEST) {
      int mark = written.indexOf('&', at);
      int end = mark < 0 ? written.length() : mark;
      text.append(written, at, end);
      expanded += end - at + 1;
      var inner = mark < 0 ? null : name(written, mark, written.length());
      if (mark >= 0 && inner == null) {
        text.append('&');
        at = mark + 1;
      } else if (inner == null) {
        at = end;
      } else {
        at = mark + inner.length() + 2;
        if (texts.containsKey(inner) || elsewhere.contains(inner)) {
          expand(inner, text, depth + 1);
        } else {
          text.append(Parser.unescapeEntities(written.substring(mark, at), false));
        }
      }
    }
    if (at < written.length()) {
      missing.add(name);
    }
  }

  /// Returns what stands elsewhere, or is too much, in a few words; empty where all was read.
  String gaps() {
    if (missing.isEmpty()) {
      return "";
    }
    var names = "&" + missing.first() + ";" + (missing.size() > 1 ? " and others" : "");
    return elsewhere.contains(missing.first())
        ? "what " + names + " stands for is in another file"
        : "what " + names + " stands for is too long";
  }
}
