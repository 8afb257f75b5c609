package graf.corpus.format.lines;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Joins what is said in one breath: a sentence goes on from one subtitle to the next.
final class Subtitles {
  private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3})";
  private static final Pattern CLOCKS =
      Pattern.compile("\\s*" + CLOCK + "\\s*-->\\s*" + CLOCK + "(?:\\s.*)?");

  /// Of WebVTT: what is for its makers, and how letters are to look.
  private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");

  private static final Pattern MARK =
      Pattern.compile("<v(?:\\.[\\w.]+)?\\s+([^>]+)>|<[^<>]*>|\\{\\\\[^}]*\\}|(&(?:#?\\w+);)");
  private static final String ENDS = ".?!…。！？♪:\"”»)]";

  /// In milliseconds; who is silent for longer has ended a sentence.
  private static final long SILENCE = 3000;

  /// In characters: a speech without full stops is cut.
  private static final int LONGEST = 600;

  private final String source;
  private final LineStarts lines;
  private final BlockText text;
  private final List<Block> blocks = new ArrayList<>();
  private long ended;
  private int length;
  private char last;

  Subtitles(String source) {
    this.source = source;
    this.lines = LineStarts.of(source);
    this.text = new BlockText(lines);
  }

  List<Block> blocks() {
    int at = 1;
    while (at <= lines.count()) {
      var clocks = CLOCKS.matcher(line(at));
      if (clocks.matches()) {
        begin(clocks);
        at = cue(at + 1);
      } else {
        at = ASIDE.matcher(line(at)).matches() ? behindBlank(at) : outside(at);
      }
    }
    end();
    return blocks;
  }

  /// What stands in no subtitle is the number of one, or the head of the file.
  private int outside(int at) {
    var line = line(at).strip();
    boolean isNumber = line.chars().allMatch(Character::isDigit);
    boolean isName = CLOCKS.matcher(line(at + 1)).matches();
    if (!isNumber && !isName && !line.startsWith("WEBVTT") && !isInHead(at)) {
      end();
      say(at);
      end();
    }
    return at + 1;
  }

  private boolean isInHead(int at) {
    return source.startsWith("WEBVTT") && behindBlank(1) > at;
  }

  private void begin(MatchResult clocks) {
    long start = millis(clocks, 1);
    boolean goesOn = start - ended <= SILENCE && ENDS.indexOf(last) < 0 && length < LONGEST;
    if (!goesOn) {
      end();
    }
    ended = millis(clocks, 5);
  }

  private static long millis(MatchResult clock, int group) {
    var hours = clock.group(group);
    return (hours == null ? 0 : Long.parseLong(hours) * 3_600_000)
        + Long.parseLong(clock.group(group + 1)) * 60_000
        + Long.parseLong(clock.group(group + 2)) * 1000
        + Long.parseLong(clock.group(group + 3));
  }

  private int cue(int from) {
    int at = from;
    while (at <= lines.count() && !line(at).isBlank()) {
      // Files without blank lines between their subtitles are about.
      if (isNumber(at) && CLOCKS.matcher(line(at + 1)).matches()) {
        return at;
      }
      var line = line(at).stripLeading();
      if (line.startsWith("- ") || line.startsWith("– ") || line.startsWith(">>")) {
        end();
      }
      say(at);
      at++;
    }
    return at;
  }

  private boolean isNumber(int at) {
    return line(at).strip().chars().allMatch(Character::isDigit);
  }

  private void say(int number) {
    text.space();
    int start = lines.start(number);
    int end = start + line(number).length();
    var mark = MARK.matcher(source).region(start, end);
    int at = start;
    while (mark.find()) {
      add(at, mark.start());
      if (mark.group(1) != null) {
        end();
        add(mark.start(1), mark.end(1));
        text.add(':', mark.end(1));
        text.space();
      } else if (mark.group(2) != null) {
        var meant = Parser.unescapeEntities(mark.group(2), false);
        for (int i = 0; i < meant.length(); i++) {
          add(meant.charAt(i), mark.start());
        }
      }
      at = mark.end();
    }
    add(at, end);
  }

  private void add(int start, int end) {
    for (int i = start; i < end; i++) {
      add(source.charAt(i), i);
    }
  }

  private void add(char c, int offset) {
    if (BlockText.isSpace(c)) {
      text.space();
    } else {
      text.add(c, offset);
      length++;
      last = c;
    }
  }

  private void end() {
    if (!text.isEmpty()) {
      blocks.add(text.take(Block.Kind.PARAGRAPH, 0));
    }
    length = 0;
    last = '.';
  }

  private int behindBlank(int from) {
    int at = from;
    while (at <= lines.count() && !line(at).isBlank()) {
      at++;
    }
    return at;
  }

  private String line(int number) {
    if (number > lines.count()) {
      return "";
    }
    int end = Math.min(lines.end(number), source.length());
    return source.substring(lines.start(number), end).stripTrailing();
  }
}
