package graf.render;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// An index's report as one JSON object on one line.
public final class StatusJson {
  private final Writer out;

  public StatusJson(Writer out) {
    this.out = out;
  }

  public void render(IndexReport report) throws IOException {
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
    json.endLine();
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
