package graf.render;

import graf.index.ClusterReport;
import graf.index.PartState;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An index's report as one JSON object on one line.
public final class StatusJson {
  private final Writer out;

  public StatusJson(Writer out) {
    this.out = out;
  }

  /// Writes `report`, and how the index stands on its cluster.
  ///
  /// @param cluster null where it is in a folder
  public void render(IndexReport report, @Nullable ClusterReport cluster) throws IOException {
    var json = new JsonWriter(out);
    json.startLine("status");
    json.text("index", report.index());
    json.text("format", report.format());
    json.number("documents", report.documents());
    json.number("passages", report.passages());
    json.number("bytes", report.bytes());
    json.text("committed", report.committed() == null ? null : report.committed().toString());
    json.texts("roots", report.roots());
    json.texts("options", report.reading());
    json.number("new", report.changes().added());
    json.number("changed", report.changes().changed());
    json.number("gone", report.changes().gone());
    shares(json, "types", report.types());
    shares(json, "languages", report.languages());
    var dates = report.dates();
    json.text("date_first", dates == null ? null : dates.first());
    json.text("date_last", dates == null ? null : dates.last());
    json.startArray("skipped");
    for (var skipped : report.skipped()) {
      json.startObject();
      json.text("source", skipped.source());
      json.text("reason", skipped.reason().words());
      json.text("detail", skipped.detail());
      json.endObject();
    }
    json.endArray();
    json.startArray("incomplete");
    for (var incomplete : report.incomplete()) {
      json.startObject();
      json.text("source", incomplete.source());
      json.text("detail", incomplete.detail());
      json.endObject();
    }
    json.endArray();
    parts(json, report.parts());
    if (cluster != null) {
      cluster(json, cluster);
    }
    json.endLine();
  }

  /// Writes what is known of an index that cannot be read whole.
  public void renderUnread(String index, ClusterReport cluster) throws IOException {
    var json = new JsonWriter(out);
    json.startLine("status");
    json.text("index", index);
    cluster(json, cluster);
    json.endLine();
  }

  private static void cluster(JsonWriter json, ClusterReport cluster) throws IOException {
    json.startObject("cluster");
    json.text("generation", cluster.generation());
    json.text("health", cluster.health());
    json.number("nodes", cluster.nodes());
    json.number("shards", cluster.shards());
    json.number("copies", cluster.copies());
    json.number("missing_copies", cluster.missingCopies());
    json.texts("away", cluster.away());
    json.texts("unfinished", cluster.unfinished());
    json.texts("in_the_making", cluster.inTheMaking());
    json.endObject();
  }

  private static void parts(JsonWriter json, List<PartState> parts) throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    json.startArray("parts");
    for (var part : parts) {
      var committed = part.committed();
      var writer = part.writer();
      json.startObject();
      json.text("part", part.part().toString());
      json.number("sources", part.sources());
      json.text("committed", committed == null ? null : committed.toString());
      if (writer != null) {
        json.text("host", writer.host());
        json.number("process", writer.process());
        json.text("since", writer.since().toString());
        json.text("writer", writer.life().name().toLowerCase(Locale.ROOT));
        json.number("read", writer.read());
        json.number("to_read", writer.toRead());
      }
      json.endObject();
    }
    json.endArray();
  }

  private static void shares(JsonWriter json, String name, List<IndexReport.Share> shares)
      throws IOException {
    json.startObject(name);
    for (var share : shares) {
      json.number(share.name(), share.documents());
    }
    json.endObject();
  }
}
