package graf.render;

import graf.index.ClusterReport;
import graf.index.PartState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// An index's report for a terminal: a line for each fact, its name in front.
public final class StatusRenderer {
  private static final int NAME_CELLS = 11;
  private static final int MOST_NAMED = 20;

  private final StyledWriter out;
  private final ZoneId zone;

  /// @param zone in whose time the last commit is shown
  public StatusRenderer(Appendable out, Decoration decoration, ZoneId zone) {
    this.out = new StyledWriter(out, decoration);
    this.zone = zone;
  }

  public void render(IndexReport report) throws IOException {
    fact("index", CleanText.name(report.index()));
    fact("format", report.format());
    fact("documents", Amounts.digits(report.documents()));
    fact("passages", Amounts.digits(report.passages()));
    fact("size", Amounts.bytes(report.bytes()));
    if (report.committed() != null) {
      fact("committed", time(report.committed()));
    }
    parts(report.parts());
    for (var root : report.roots()) {
      fact("root", root.isEmpty() ? "." : CleanText.name(root));
    }
    for (var option : report.reading()) {
      fact("option", CleanText.name(option));
    }
    fact("sources", changes(report.changes()));
    shares("types", report.types());
    shares("languages", report.languages());
    var dates = report.dates();
    if (dates != null) {
      var first = CleanText.name(dates.first());
      var last = CleanText.name(dates.last());
      fact("dates", first.equals(last) ? first : first + " to " + last);
    }
    fact("skipped", Amounts.digits(report.skipped().size()));
    for (var skipped : firstOf(report.skipped())) {
      out.write("  " + skipped.line() + "\n");
    }
    if (!report.incomplete().isEmpty()) {
      fact("incomplete", Amounts.digits(report.incomplete().size()));
      for (var incomplete : firstOf(report.incomplete())) {
        out.write("  " + incomplete.line() + "\n");
      }
    }
    if (report.skipped().size() > MOST_NAMED || report.incomplete().size() > MOST_NAMED) {
      out.write("All of them, and what to do: graf status --skipped\n");
    }
  }

  /// Adds how the index stands on its cluster.
  public void renderCluster(ClusterReport cluster) throws IOException {
    fact("generation", CleanText.name(cluster.generation()));
    fact("shards", shards(cluster));
    fact("health", health(cluster));
    for (var name : cluster.inTheMaking()) {
      fact("made", CleanText.name(name) + ", which takes its place when it is whole");
    }
    for (var name : cluster.unfinished()) {
      fact(
          "unfinished",
          CleanText.name(name)
              + ", of a rebuild that was broken off; graf check --repair clears it away");
    }
  }

  /// Writes what is known of an index that cannot be read whole.
  public void renderUnread(String index, ClusterReport cluster) throws IOException {
    fact("index", CleanText.name(index));
    renderCluster(cluster);
  }

  private static String shards(ClusterReport cluster) {
    var copies = Amounts.of(cluster.copies(), "further copy", "further copies") + " of each";
    return Amounts.digits(cluster.shards())
        + (cluster.copies() == 0 ? ", no copies" : ", " + copies)
        + ", on "
        + Amounts.of(cluster.nodes(), "node");
  }

  private static String health(ClusterReport cluster) {
    var health = new StringBuilder(CleanText.name(cluster.health()));
    if (!cluster.away().isEmpty()) {
      health
          .append(": nothing is there of ")
          .append(CleanText.name(String.join(", ", cluster.away())));
    } else if (cluster.missingCopies() > 0) {
      health.append(": copies that are missing: ").append(cluster.missingCopies());
    }
    return health.toString();
  }

  private String time(Instant time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
        .format(time.atZone(zone));
  }

  private void parts(List<PartState> parts) throws IOException {
    if (!parts.isEmpty()) {
      fact("parts", Amounts.digits(parts.size()));
    }
    for (var part : parts) {
      var committed = part.committed();
      out.write("  " + part.part() + ": " + Amounts.of(part.sources(), "source"))
          .write(committed == null ? ", never committed" : ", committed " + time(committed))
          .write(writer(part))
          .write("\n");
    }
  }

  private String writer(PartState part) {
    var writer = part.writer();
    if (writer == null) {
      return "";
    }
    var process = "process " + writer.process() + " on " + CleanText.name(writer.host());
    return switch (writer.life()) {
      case ALIVE -> "; " + process + " writes it since " + time(writer.since()) + read(writer);
      case GONE ->
          "; " + process + " is gone" + read(writer) + ": graf index --part " + part.part();
    };
  }

  private static String read(PartState.Writer writer) {
    return writer.toRead() == 0
        ? ""
        : ", "
            + Amounts.digits(writer.read())
            + " of "
            + Amounts.of(writer.toRead(), "file")
            + " read";
  }

  /// Adds the server that answers queries.
  ///
  /// @param keep after how long without a question it ends
  public void renderServer(long process, Duration keep) throws IOException {
    boolean lasts = keep.toSeconds() == Long.MAX_VALUE;
    var end = lasts ? "" : ", until " + keep.toSeconds() + " s without a question";
    fact("server", "process " + process + end + "; end it with graf serve --stop");
  }

  private static <T> List<T> firstOf(List<T> sources) {
    return sources.subList(0, Math.min(MOST_NAMED, sources.size()));
  }

  private void fact(String name, String value) throws IOException {
    out.write(name, Style.DIM).write(" ".repeat(NAME_CELLS - name.length())).write(value + "\n");
  }

  private void shares(String name, List<IndexReport.Share> shares) throws IOException {
    if (shares.isEmpty()) {
      return;
    }
    var line = new StringBuilder();
    for (var share : shares) {
      line.append(line.isEmpty() ? "" : ", ")
          .append(CleanText.name(share.name()))
          .append(' ')
          .append(Amounts.digits(share.documents()));
    }
    fact(name, line.toString());
  }

  private static String changes(IndexReport.SourceChanges changes) {
    if (changes.none()) {
      return "unchanged since";
    }
    var told = new StringBuilder();
    count(told, changes.added(), " new");
    count(told, changes.changed(), " changed");
    count(told, changes.gone(), " gone");
    return told + "; run graf index again";
  }

  private static void count(StringBuilder told, long count, String what) {
    if (count > 0) {
      told.append(told.isEmpty() ? "" : ", ").append(Amounts.digits(count)).append(what);
    }
  }
}
