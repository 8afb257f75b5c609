package graf.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The phrases of which the furniture of web pages and mails is made, in lower case.
///
/// @param whole what a block is nothing but
/// @param notices what a notice of one or two sentences begins with
/// @param owners what the line begins with that names who owns a page
/// @param smallPrint what the small print under a mail begins with
/// @param pairs the two letters with which one of all these begins, by their numbers
record BoilerplatePhrases(
    Set<String> whole,
    List<String> notices,
    List<String> owners,
    List<String> smallPrint,
    BitSet pairs) {
  private static final String RESOURCE = "boilerplate.txt";

  /// Read once, as every document asks.
  static final BoilerplatePhrases KNOWN = read();

  BoilerplatePhrases {
    whole = Set.copyOf(whole);
    notices = List.copyOf(notices);
    owners = List.copyOf(owners);
    smallPrint = List.copyOf(smallPrint);
  }

  private static BoilerplatePhrases read() {
    try (var in = BoilerplatePhrases.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from graf's jar");
      }
      var sections = sections(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new BoilerplatePhrases(
          new HashSet<>(sections.getOrDefault("whole", List.of())),
          sections.getOrDefault("notice", List.of()),
          sections.getOrDefault("owner", List.of()),
          sections.getOrDefault("mail", List.of()),
          pairs(sections));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static BitSet pairs(Map<String, List<String>> sections) {
    var pairs = new BitSet();
    for (List<String> phrases : sections.values()) {
      for (String phrase : phrases) {
        int pair = pairAt(phrase, 0);
        if (pair >= 0) {
          pairs.set(pair);
        }
      }
    }
    return pairs;
  }

  /// Returns the number of the two letters of ASCII at `start`, or -1.
  private static int pairAt(String text, int start) {
    if (start + 1 >= text.length()) {
      return -1;
    }
    int first = letter(text.charAt(start));
    int second = letter(text.charAt(start + 1));
    return first < 0 || second < 0 ? -1 : first * 26 + second;
  }

  private static int letter(char c) {
    int small = c | 0x20;
    return c < 0x80 && small >= 'a' && small <= 'z' ? small - 'a' : -1;
  }

  /// Whether a phrase may stand at `start`, by a look at two letters; asked of every paragraph.
  boolean mayStandAt(int start, String text) {
    int pair = pairAt(text, start);
    return pair < 0 || pairs.get(pair);
  }

  /// A section begins at a line `[NAME] what it is`; `#` begins a comment.
  private static Map<String, List<String>> sections(String text) {
    var sections = new HashMap<String, List<String>>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line);
      }
    }
    return sections;
  }
}
