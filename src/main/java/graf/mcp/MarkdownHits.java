package graf.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Hits as Markdown: short, each with its name and place, what matched in bold.
final class MarkdownHits {
  private MarkdownHits() {}

  /// Returns the place of a hit: `FILE:LINE`, or `FILE p.PAGE`.
  static String place(Map<?, ?> hit) {
    var file = String.valueOf(hit.get("file"));
    if (hit.get("location") instanceof Map<?, ?> location) {
      var page = location.get("page");
      if (page != null) {
        return file + " p." + (page instanceof Map<?, ?> parts ? parts.get("number") : page);
      }
      if (location.get("line_start") instanceof Number line && line.intValue() > 0) {
        return file + ":" + line;
      }
    }
    return file;
  }

  /// Returns the text of a passage with what matched between `**`.
  static String marked(Map<?, ?> hit) {
    var text = String.valueOf(hit.get("text"));
    var out = new StringBuilder();
    int reached = 0;
    if (hit.get("highlights") instanceof List<?> ranges) {
      for (var range : ranges) {
        if (range instanceof List<?> ends
            && ends.size() == 2
            && ends.get(0) instanceof Number start
            && ends.get(1) instanceof Number end
            && start.intValue() >= reached
            && end.intValue() <= text.length()) {
          out.append(text, reached, start.intValue()).append("**");
          out.append(text, start.intValue(), end.intValue()).append("**");
          reached = end.intValue();
        }
      }
    }
    return out.append(text.substring(reached)).toString();
  }

  static String of(List<Map<String, Object>> hits, Map<String, Object> summary) {
    var lines = new ArrayList<String>();
    for (var hit : hits) {
      var date = hit.get("date") == null ? "" : " · " + hit.get("date");
      lines.add(
          hit.get("rank")
              + ". "
              + hit.get("title")
              + " — "
              + place(hit)
              + date
              + " — id "
              + hit.get("id"));
      lines.add("> " + marked(hit).replace("\n", "\n> "));
      lines.add("");
    }
    lines.add(
        summary.get("total")
            + " passages ("
            + summary.get("all_words")
            + " with all words) in "
            + summary.get("documents")
            + " documents; searched "
            + summary.get("searched")
            + ", skipped "
            + summary.get("skipped"));
    return String.join("\n", lines);
  }
}
