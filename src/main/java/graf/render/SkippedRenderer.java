package graf.render;

import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The sources that are not searchable, by reason, with what to do about each.
public final class SkippedRenderer {
  private final StyledWriter out;

  public SkippedRenderer(Appendable out, Decoration decoration) {
    this.out = new StyledWriter(out, decoration);
  }

  /// Writes each reason, what to do, and the sources.
  ///
  /// @param advice what to do, by reason
  public void render(IndexReport report, Map<SkipReason, String> advice) throws IOException {
    for (var reason : byReason(report.skipped()).entrySet()) {
      head(reason.getKey().words(), reason.getValue().size());
      out.write(" - " + advice.getOrDefault(reason.getKey(), "") + "\n");
      for (var skipped : reason.getValue()) {
        var detail = skipped.detail().isEmpty() ? "" : " (" + skipped.detail() + ")";
        out.write("  " + CleanText.name(skipped.source() + detail) + "\n");
      }
    }
    if (!report.incomplete().isEmpty()) {
      head("searchable in part", report.incomplete().size());
      out.write("\n");
      for (var incomplete : report.incomplete()) {
        out.write("  " + incomplete.line() + "\n");
      }
    }
  }

  private void head(String words, int count) throws IOException {
    out.write(words, Style.TITLE).write(": " + Amounts.digits(count));
  }

  private static Map<SkipReason, List<SkippedSource>> byReason(List<SkippedSource> skipped) {
    var byReason = new EnumMap<SkipReason, List<SkippedSource>>(SkipReason.class);
    for (var source : skipped) {
      byReason.computeIfAbsent(source.reason(), _ -> new ArrayList<>()).add(source);
    }
    return byReason;
  }
}
