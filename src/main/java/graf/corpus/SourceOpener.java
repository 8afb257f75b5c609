package graf.corpus;

import graf.corpus.collection.ArchiveReader;
import graf.corpus.collection.AttachedFilesReader;
import graf.corpus.collection.CsvReader;
import graf.corpus.collection.JsonLinesReader;
import graf.corpus.collection.JsonReader;
import graf.corpus.collection.MboxReader;
import graf.corpus.collection.RowFields;
import graf.corpus.collection.UnpackLimit;
import graf.corpus.collection.WhatsAppReader;
import graf.corpus.format.AttachedFiles;
import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.OpenText;
import graf.corpus.parse.Formats;
import graf.passage.Metadata;
import graf.passage.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Finds out what a file holds, one document or many, by its name and its first bytes.
final class SourceOpener {
  private static final int HEAD = 1024;

  /// How many archives may stand one in the other.
  private static final int DEEPEST = 4;

  private static final String TOO_DEEP = "more than " + DEEPEST + " files one in the other";

  private final Formats formats;
  private final CorpusOptions options;
  private final @Nullable String title;
  private final int depth;
  private final @Nullable UnpackLimit limit;

  /// In whose place the files within the documents are; null where each document is one.
  private final @Nullable String holder;

  SourceOpener(Formats formats, CorpusOptions options, @Nullable String title) {
    this(formats, options, title, 0, null, null);
  }

  private SourceOpener(
      Formats formats,
      CorpusOptions options,
      @Nullable String title,
      int depth,
      @Nullable UnpackLimit limit,
      @Nullable String holder) {
    this.formats = formats;
    this.options = options;
    this.title = title;
    this.depth = depth;
    this.limit = limit;
    this.holder = holder;
  }

  /// Returns this for documents whose own files are to be named as those of `id`.
  SourceOpener holding(String id) {
    return new SourceOpener(formats, options, title, depth, limit, id);
  }

  CorpusEntry.Loaded of(SourceFile file, SourceBytes bytes)
      throws IOException, ExtractionException {
    var name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
    var inner = unpacked(name);
    boolean packed = !inner.equals(name);
    SourceBytes content = packed ? new Unpacked(bytes, options.limits().bytes()) : bytes;
    var type = inner.substring(inner.lastIndexOf('.') + 1);
    var fields = RowFields.of(options.fields());
    return switch (type) {
      case "jsonl", "ndjson" ->
          new LoadedRows(file, bytes, new JsonLinesReader(OpenText.of(content)), fields);
      case "csv" ->
          new LoadedRows(file, bytes, CsvReader.csv(OpenText.of(content), fields), fields);
      case "tsv" ->
          new LoadedRows(file, bytes, CsvReader.tsv(OpenText.of(content), fields), fields);
      case "json", "geojson" ->
          new LoadedRows(file, bytes, new JsonReader(OpenText.of(content)), fields);
      default -> other(file, bytes, content, inner);
    };
  }

  private CorpusEntry.Loaded other(
      SourceFile file, SourceBytes bytes, SourceBytes content, String name)
      throws IOException, ExtractionException {
    byte[] head = head(content);
    if (MboxReader.begins(head) && !name.endsWith(".eml")) {
      return new LoadedParts(file, bytes, this, new MboxReader(file.documentId(), content.open()));
    }
    if (name.endsWith(".zip") && head.length > 1 && head[0] == 'P' && head[1] == 'K') {
      return archive(file, bytes, content, ArchiveReader::zip);
    }
    if (ArchiveReader.isTar(head)) {
      return archive(file, bytes, content, ArchiveReader::tar);
    }
    if (WhatsAppReader.begins(new String(head, StandardCharsets.UTF_8))) {
      var chat = new WhatsAppReader(OpenText.of(content));
      return new LoadedRows(file, bytes, chat, RowFields.of(Map.of()));
    }
    return new LoadedFile(
        file,
        bytes,
        content,
        titled(formats.of(name, content)),
        files -> within(file, bytes, files));
  }

  /// Opens the files that a document holds besides its text.
  private LoadedParts within(SourceFile file, SourceBytes bytes, AttachedFiles attached) {
    var id = holder == null ? file.documentId() : holder;
    var within = limitOf(bytes);
    var parts =
        depth == DEEPEST
            ? AttachedFilesReader.refusing(id, attached.files(), "is in " + TOO_DEEP)
            : AttachedFilesReader.of(id, attached.files(), within);
    return new LoadedParts(file, bytes, deeper(within), parts);
  }

  /// Opens an archive of one kind.
  private interface Archives {
    ArchiveReader open(String id, InputStream in, UnpackLimit limit);
  }

  private CorpusEntry.Loaded archive(
      SourceFile file, SourceBytes bytes, SourceBytes content, Archives kind)
      throws IOException, ExtractionException {
    if (depth == DEEPEST) {
      throw new ExtractionException(SkipReason.TOO_LARGE, TOO_DEEP);
    }
    var within = limitOf(bytes);
    return new LoadedParts(
        file, bytes, deeper(within), kind.open(file.documentId(), content.open(), within));
  }

  private UnpackLimit limitOf(SourceBytes bytes) {
    return limit == null ? UnpackLimit.of(bytes.size(), options.limits().bytes()) : limit;
  }

  private SourceOpener deeper(UnpackLimit within) {
    return new SourceOpener(formats, options, null, depth + 1, within, null);
  }

  static boolean hasFields(String id) {
    var inner = unpacked(id.toLowerCase(Locale.ROOT));
    return switch (inner.substring(inner.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson", "csv", "tsv", "json", "geojson" -> true;
      default -> false;
    };
  }

  /// Returns the name of what is in the gzip file `name`; `name` itself where it is none.
  private static String unpacked(String name) {
    if (name.endsWith(".tgz")) {
      return name.substring(0, name.length() - 3) + "tar";
    }
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static byte[] head(SourceBytes content) throws IOException {
    try (var in = content.open()) {
      return in.readNBytes(HEAD);
    }
  }

  private Extractor titled(Extractor extractor) {
    var given = title;
    return given == null
        ? extractor
        : (bytes, name) -> {
          var found = extractor.extract(bytes, name);
          return new Extracted(
              titled(given, found.metadata()), found.blocks(), found.gaps(), found.attached());
        };
  }

  private static Metadata titled(String given, Metadata found) {
    return new Metadata(
        given, found.authors(), found.date(), found.language(), found.type(), found.encoding());
  }

  /// What a gzip file holds.
  ///
  /// @param always how many bytes may come out of it in any case
  private record Unpacked(SourceBytes packed, long always) implements SourceBytes {
    @Override
    public InputStream open() throws IOException {
      return UnpackLimit.of(packed.size(), always).on(new GZIPInputStream(packed.open(), 1 << 16));
    }

    @Override
    public long size() {
      return -1;
    }
  }
}
