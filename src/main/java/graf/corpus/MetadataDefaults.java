package graf.corpus;

import graf.corpus.format.Extracted;
import graf.corpus.format.LanguageGuess;
import graf.passage.Metadata;
import graf.passage.SourceDocument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Adds to what a format says of a document what its file and its text say.
final class MetadataDefaults {
  /// A whole day with its separators; eight digits in a row are as often the number of something.
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.])(\\d\\d)\\2(\\d\\d)(?!\\d)");

  private MetadataDefaults() {}

  /// Returns the document `id`. Without a date of its own it is of the day in its file's name, as
  /// in `2023-03-29-visit.txt`; when a file was changed says nothing of when it was written.
  static SourceDocument of(String id, Extracted extracted, String name) {
    var found = extracted.metadata();
    var sample = new LanguageGuess.Sample(found.title(), extracted.blocks());
    var metadata =
        new Metadata(
                found.title(),
                found.authors(),
                found.date() == null ? date(name) : found.date(),
                found.language() == null ? sample.language() : found.language(),
                found.type(),
                found.encoding())
            .with(found.fields());
    return new SourceDocument(id, metadata, sample);
  }

  /// Returns `document`, of the day in its file's name where it has no date.
  static SourceDocument dated(SourceDocument document, String name) {
    var found = document.metadata();
    if (found.date() != null) {
      return document;
    }
    var metadata =
        new Metadata(
            found.title(),
            found.authors(),
            date(name),
            found.language(),
            found.type(),
            found.encoding(),
            found.file());
    return new SourceDocument(document.id(), metadata, document.content());
  }

  private static @Nullable String date(String name) {
    var named = DAY.matcher(name.substring(name.lastIndexOf('/') + 1));
    while (named.find()) {
      try {
        return LocalDate.of(number(named, 1), number(named, 3), number(named, 4)).toString();
      } catch (DateTimeException _) {
        // Digits of another kind.
      }
    }
    return null;
  }

  private static int number(Matcher named, int group) {
    return Integer.parseInt(named.group(group));
  }
}
