package graf.corpus;

import graf.corpus.format.Extracted;
import graf.corpus.format.LanguageGuess;
import graf.passage.Metadata;
import graf.passage.SourceDocument;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Adds to what a format says of a document what its file and its text say.
final class MetadataDefaults {
  /// A whole day with its separators; eight digits in a row are as often the number of something.
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.])(\\d\\d)\\2(\\d\\d)(?!\\d)");

  private MetadataDefaults() {}

  /// Returns the document `id`. Without a date of its own it is of the day in its file's name, as
  /// in `2023-03-29-visit.txt`, and else of the day its file was changed.
  ///
  /// @param modified when that was, in microseconds since 1970
  static SourceDocument of(String id, Extracted extracted, String name, long modified) {
    var found = extracted.metadata();
    var sample = new LanguageGuess.Sample(found.title(), extracted.blocks());
    var metadata =
        new Metadata(
            found.title(),
            found.authors(),
            found.date() == null ? date(name, modified) : found.date(),
            found.language() == null ? sample.language() : found.language(),
            found.type(),
            found.encoding());
    return new SourceDocument(id, metadata, sample);
  }

  private static String date(String name, long modified) {
    var named = DAY.matcher(name.substring(name.lastIndexOf('/') + 1));
    while (named.find()) {
      try {
        return LocalDate.of(number(named, 1), number(named, 3), number(named, 4)).toString();
      } catch (DateTimeException _) {
        // Digits of another kind.
      }
    }
    return dayOfChange(modified);
  }

  private static int number(Matcher named, int group) {
    return Integer.parseInt(named.group(group));
  }

  private static String dayOfChange(long modified) {
    long millis = TimeUnit.MICROSECONDS.toMillis(modified);
    return Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()).toLocalDate().toString();
  }
}
