package graf.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
record BoilerplatePhrases(
    Set<String> whole, List<String> notices, List<String> owners, List<String> smallPrint) {
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
          sections.getOrDefault("mail", List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
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
