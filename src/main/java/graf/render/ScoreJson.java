package graf.render;

import java.io.IOException;
import java.io.Writer;

/// The measures of an evaluation as JSON Lines: one object a measure, one a query that another run
/// answers otherwise, then a summary.
public final class ScoreJson {
  private final Writer out;

  public ScoreJson(Writer out) {
    this.out = out;
  }

  public void render(ScoreReport report) throws IOException {
    var json = new JsonWriter(out);
    for (var row : report.rows()) {
      json.startLine("measure");
      json.text("measure", row.measure());
      json.decimal("value", row.value().mean());
      json.decimal("low", row.value().low());
      json.decimal("high", row.value().high());
      var against = row.against();
      if (against != null) {
        json.decimal("other", against.value());
        json.decimal("difference", against.difference().mean());
        json.decimal("difference_low", against.difference().low());
        json.decimal("difference_high", against.difference().high());
        json.number("better", against.better());
        json.number("worse", against.worse());
      }
      json.endLine();
    }
    for (var change : report.changes()) {
      json.startLine("query");
      json.text("query", change.query());
      json.text("text", change.text());
      json.text("measure", report.changedBy());
      json.decimal("value", change.value());
      json.decimal("other", change.other());
      json.endLine();
    }
    json.startLine("summary");
    json.number("queries", report.queries());
    json.number("unjudged", report.unjudged());
    json.millis("took_ms", report.took());
    json.endLine();
  }
}
