package graf.corpus;

import graf.corpus.format.Extracted;
import graf.passage.Metadata;
import graf.passage.SourceDocument;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/// Adds to what a format says of a document what its file and its text say.
final class Completion {
  private Completion() {}

  /// Returns the document `id`; without a date of its own it is of the day its file was changed.
  static SourceDocument of(String id, Extracted extracted, SourceFile file) {
    var found = extracted.metadata();
    var sample = new LanguageGuess.Sample(found.title(), extracted.blocks());
    var metadata =
        new Metadata(
            found.title(),
            found.authors(),
            found.date() == null ? day(file) : found.date(),
            found.language() == null ? sample.language() : found.language(),
            found.type(),
            found.encoding());
    return new SourceDocument(id, metadata, sample);
  }

  private static String day(SourceFile file) {
    long millis = TimeUnit.MICROSECONDS.toMillis(file.modified());
    return Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()).toLocalDate().toString();
  }
}
