package graf.corpus;

import graf.corpus.collection.ArchiveReader;
import graf.corpus.collection.AttachedFilesReader;
import graf.corpus.collection.CsvReader;
import graf.corpus.collection.JsonLinesReader;
import graf.corpus.collection.JsonReader;
import graf.corpus.collection.MboxReader;
import graf.corpus.collection.Packing;
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
    var content = bytes;
    byte[] head = head(content);
    var packing = packing(name, head);
    for (int i = 0; packing != null; i++) {
      if (i == DEEPEST) {
        throw new ExtractionException(SkipReason.TOO_LARGE, TOO_DEEP);
      }
      content = new Unpacked(content, packing, bytes.size(), options.limits().bytes());
      name = Packing.nameWithin(name);
      head = head(content);
      packing = Packing.of(head);
    }
    return unpacked(file, bytes, content, name, head);
  }

  private static @Nullable Packing packing(String name, byte[] head) throws ExtractionException {
    var packing = Packing.of(head);
    if (packing == null && Packing.named(name) != null && head.length > 0) {
      throw new ExtractionException(SkipReason.MALFORMED, "not packed as its name says");
    }
    return packing;
  }

  private CorpusEntry.Loaded unpacked(
      SourceFile file, SourceBytes bytes, SourceBytes content, String inner, byte[] head)
      throws IOException, ExtractionException {
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
      default -> other(file, bytes, content, inner, head);
    };
  }

  private CorpusEntry.Loaded other(
      SourceFile file, SourceBytes bytes, SourceBytes content, String name, byte[] head)
      throws IOException, ExtractionException {
    if (MboxReader.begins(head) && !name.endsWith(".eml")) {
      return new LoadedParts(file, bytes, this, new MboxReader(file.documentId(), content.open()));
    }
    if (ArchiveReader.isRar(head)) {
      throw new ExtractionException(
          SkipReason.UNKNOWN_FORMAT, "a RAR archive: unpack it, or pack its files as zip or 7z");
    }
    if (ArchiveReader.begins(head) && !isDocument(name, content, head)) {
      return archive(file, bytes, content, head);
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

  /// Whether a zip archive is the form of a document, or of a program, and not a folder.
  private boolean isDocument(String name, SourceBytes content, byte[] head) throws IOException {
    if (!ArchiveReader.isZip(head)) {
      return false;
    }
    if (isProgram(name)) {
      return true;
    }
    try {
      formats.of(name, content);
      // What is called an archive is one unless its first file says which document it is.
      return !name.endsWith(".zip") || ArchiveReader.isDocument(head);
    } catch (ExtractionException _) {
      return false;
    }
  }

  private static boolean isProgram(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "jar", "war", "ear", "apk", "aar", "xpi", "crx", "nupkg", "whl", "egg", "ipa" -> true;
      default -> false;
    };
  }

  private CorpusEntry.Loaded archive(
      SourceFile file, SourceBytes bytes, SourceBytes content, byte[] head)
      throws IOException, ExtractionException {
    if (depth == DEEPEST) {
      throw new ExtractionException(SkipReason.TOO_LARGE, TOO_DEEP);
    }
    var within = limitOf(bytes);
    var archive = ArchiveReader.open(file.documentId(), head, content, within);
    return new LoadedParts(file, bytes, deeper(within), archive);
  }

  private UnpackLimit limitOf(SourceBytes bytes) {
    return limit == null ? UnpackLimit.of(bytes.size(), options.limits().bytes()) : limit;
  }

  private SourceOpener deeper(UnpackLimit within) {
    return new SourceOpener(formats, options, null, depth + 1, within, null);
  }

  static boolean hasFields(String id) {
    var inner = Packing.nameWithin(id.toLowerCase(Locale.ROOT));
    return switch (inner.substring(inner.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson", "csv", "tsv", "json", "geojson" -> true;
      default -> false;
    };
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
            given, found.authors(), found.date(), found.language(), found.type(), found.encoding())
        .with(found.fields());
  }

  /// What a packed file holds.
  ///
  /// @param size of the file around it all
  /// @param always how many bytes may come out of it in any case
  private record Unpacked(SourceBytes packed, Packing packing, long size, long always)
      implements SourceBytes {
    @Override
    public InputStream open() throws IOException {
      return UnpackLimit.of(size, always).on(packing.open(packed.open()));
    }

    @Override
    public long size() {
      return -1;
    }
  }
}
