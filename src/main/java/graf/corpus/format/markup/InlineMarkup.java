package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the marks of a line-based markup language out of a line: of each construct only its first
/// group that took part is text. A group called `note` stands beside the text, and one called
/// `name` for what the document defines it to be.
final class InlineMarkup {
  /// How far a construct is looked for: what opens and is never closed would else have each line
  /// read to its end again and again.
  private static final int LONGEST = 1024;

  private final Pattern constructs;
  private final int note;
  private final int name;

  InlineMarkup(String... constructs) {
    this.constructs = Pattern.compile(String.join("|", constructs));
    this.note = this.constructs.namedGroups().getOrDefault("note", -1);
    this.name = this.constructs.namedGroups().getOrDefault("name", -1);
  }

  /// Takes the places of notes.
  interface Notes {
    void add(int start, int end);
  }

  /// Adds what a reader sees between `start` and `end` of `source`.
  void addTo(
      BlockText text, String source, int start, int end, Map<String, String> names, Notes notes) {
    int from = start;
    while (from < end) {
      int to = pieceEnd(source, from, end);
      addPiece(text, source, from, to, names, notes);
      from = to;
    }
  }

  private static int pieceEnd(String source, int from, int end) {
    if (end - from <= LONGEST) {
      return end;
    }
    int space = from + LONGEST;
    while (space > from && !BlockText.isSpace(source.charAt(space))) {
      space--;
    }
    return space > from ? space : from + LONGEST;
  }

  private void addPiece(
      BlockText text, String source, int start, int end, Map<String, String> names, Notes notes) {
    var matcher = constructs.matcher(source).region(start, end);
    matcher.useTransparentBounds(true);
    int at = start;
    while (matcher.find()) {
      text.addFolded(source, at, matcher.start());
      int group = kept(matcher);
      var meant = group > 0 && group == name ? names.get(matcher.group(group)) : null;
      if (group > 0 && group == note) {
        notes.add(matcher.start(group), matcher.end(group));
      } else if (meant != null) {
        addWords(text, meant, matcher.start());
      } else if (group > 0) {
        text.addFolded(source, matcher.start(group), matcher.end(group));
      }
      at = matcher.end();
    }
    text.addFolded(source, at, end);
  }

  private static void addWords(BlockText text, String words, int offset) {
    for (int i = 0; i < words.length(); i++) {
      if (BlockText.isSpace(words.charAt(i))) {
        text.space();
      } else {
        text.add(words.charAt(i), offset);
      }
    }
  }

  private static int kept(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        return group;
      }
    }
    return 0;
  }
}
