package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.corpus.CorpusOptions;
import graf.corpus.CorpusOptions.FileFilter;
import graf.corpus.CorpusOptions.IgnoreRules;
import graf.corpus.format.Limits;
import graf.corpus.format.Scans;
import graf.corpus.format.scan.Tesseract;
import graf.passage.PathGlob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The options that say how sources are read. An index remembers them.
final class ReadingOptions {
  private static final List<String> FIELDS =
      List.of("id", "title", "text", "date", "author", "lang");

  private final Option include =
      Option.value("GLOB", "of folders, only such files ('': all again)", "--include");
  private final Option exclude =
      Option.value("GLOB", "of folders, no such files or folders ('': none)", "--exclude");
  private final Option noIgnore =
      Option.flag("take what .gitignore, .ignore and .grafignore leave out", "--no-ignore");
  private final Option field =
      Option.value("NAME=COLUMN", "CSV column or JSON key of id, title, text, ...", "--field");
  private final Option maxSize =
      Option.value("MB", "skip larger files that are not plain text (200)", "--max-size");
  private final Option maxTime =
      Option.value("SECONDS", "give up parsing a file after this (60)", "--max-time");
  private final Option maxMemory =
      Option.value("MB", "give up parsing a file that needs more (192)", "--max-memory");

  private final Option ocr =
      Option.flag("read scanned pages of PDF files, and pictures, by tesseract", "--ocr");
  private final Option noOcr = Option.flag("leave scanned pages out again", "--no-ocr");

  void addTo(OptionTable table) {
    table.add(
        "How sources are read, remembered by the index",
        include,
        exclude,
        noIgnore,
        field,
        maxSize,
        maxTime,
        maxMemory,
        ocr,
        noOcr);
  }

  /// Returns `remembered` with what was given in its place. Which files belong is one thing: who
  /// says a part of it says all.
  CorpusOptions over(CorpusOptions remembered) {
    boolean filters = include.isSet() || exclude.isSet() || noIgnore.isSet();
    return new CorpusOptions(
        filters ? filter() : remembered.filter(),
        field.isSet() ? fields() : remembered.fields(),
        limits(remembered.limits()));
  }

  private FileFilter filter() {
    return new FileFilter(
        globs(include),
        globs(exclude),
        noIgnore.isSet() ? IgnoreRules.UNREAD : IgnoreRules.FOLLOWED);
  }

  /// An empty one takes back what is remembered, and is itself none.
  private static List<String> globs(Option option) {
    var globs = new ArrayList<>(option.texts());
    globs.removeIf(String::isEmpty);
    for (String glob : globs) {
      PathGlob.check(glob)
          .ifPresent(wrong -> {
            throw new UsageException(option.name() + " takes a glob, not '" + glob + "': " + wrong);
          });
    }
    return globs;
  }

  private Map<String, String> fields() {
    var fields = new TreeMap<String, String>();
    for (String text : field.texts()) {
      if (text.isEmpty()) {
        continue;
      }
      int equals = text.indexOf('=');
      if (equals < 0 || !FIELDS.contains(text.substring(0, equals))) {
        throw new UsageException(
            "--field takes NAME=COLUMN, NAME one of "
                + String.join(", ", FIELDS)
                + ", not '"
                + text
                + "'");
      }
      fields.put(text.substring(0, equals), text.substring(equals + 1));
    }
    return fields;
  }

  private Limits limits(Limits remembered) {
    return new Limits(
        megabytes(maxSize, remembered.bytes()),
        Duration.ofSeconds(maxTime.number((int) remembered.time().toSeconds(), 1)),
        megabytes(maxMemory, remembered.memory()),
        scans(remembered.scans()));
  }

  private Scans scans(Scans remembered) {
    if (ocr.isSet() && noOcr.isSet()) {
      throw new UsageException("--ocr and --no-ocr exclude each other");
    }
    if (ocr.isSet() && !Tesseract.isInstalled()) {
      throw new UsageException(
          "--ocr needs tesseract, which is not installed: apt install tesseract-ocr, or your"
              + " system's package of it");
    }
    return ocr.isSet() ? Scans.RECOGNISED : noOcr.isSet() ? Scans.LEFT_OUT : remembered;
  }

  private static long megabytes(Option option, long remembered) {
    return (long) option.number((int) (remembered >> 20), 1) << 20;
  }
}
