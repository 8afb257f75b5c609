package graf.corpus.format.office;

import graf.corpus.format.AttachedFiles;
import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.Failures;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.PublicationDate;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// Reads what one of Tika's parsers reads: headings, paragraphs, list items and table rows as the
/// parser marks them. What is embedded are files in it.
public final class TikaExtractor implements Extractor {
  private final Format format;
  private final Supplier<Parser> parser;

  public TikaExtractor(Format format, Supplier<Parser> parser) {
    this.format = format;
    this.parser = parser;
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var embedded = new EmbeddedFiles(role(bytes));
    try {
      return extract(bytes, name, embedded);
    } catch (IOException | ExtractionException | RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /// What is attached to one of Outlook's mails is a document of its own.
  private AttachedFiles.Role role(SourceBytes bytes) throws IOException {
    return format == Format.COMPOUND && CompoundFile.isMail(bytes)
        ? AttachedFiles.Role.DOCUMENTS
        : AttachedFiles.Role.PARTS;
  }

  private Extracted extract(SourceBytes bytes, String name, EmbeddedFiles embedded)
      throws IOException, ExtractionException {
    var metadata = new Metadata();
    var blocks = new MarkupBlocks();
    var context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new TikaEmbedded(embedded));
    try (var in = TikaInputStream.get(bytes.open())) {
      // Refuses what unpacks to a hundred times its size, or is nested without end.
      var guarded = new SecureContentHandler(blocks, in);
      parser.get().parse(in, guarded, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new ExtractionException(SkipReason.ENCRYPTED, "");
    } catch (TikaException | SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new ExtractionException(SkipReason.MALFORMED, Failures.words(e));
      }
    }
    if (blocks.blocks().isEmpty() && format == Format.COMPOUND && isForeign(metadata)) {
      throw new ExtractionException(
          SkipReason.UNKNOWN_FORMAT, String.valueOf(metadata.get(Metadata.CONTENT_TYPE)));
    }
    var created = CoreProperties.created(format, bytes);
    return new Extracted(
        described(metadata, created, blocks.blocks(), name).with(mailFields(metadata)),
        blocks.blocks(),
        Gaps.of(embedded.gaps(), List.of()),
        embedded.files());
  }

  private static Map<String, List<String>> mailFields(Metadata found) {
    var fields = new LinkedHashMap<String, List<String>>();
    put("from", found.getValues(Message.MESSAGE_FROM), fields);
    put("to", found.getValues(Message.MESSAGE_TO), fields);
    put("cc", found.getValues(Message.MESSAGE_CC), fields);
    return fields;
  }

  private static void put(String name, String[] people, Map<String, List<String>> fields) {
    var named = Stream.of(people).map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (!named.isEmpty()) {
      fields.put(name, named);
    }
  }

  private graf.passage.Metadata described(
      Metadata found, @Nullable String created, List<Block> blocks, String name) {
    var title = found.get(TikaCoreProperties.TITLE);
    return new graf.passage.Metadata(
        title == null || title.isBlank() ? titleIn(blocks, name) : title.strip(),
        List.of(found.getValues(TikaCoreProperties.CREATOR)),
        PublicationDate.of(created == null ? found.get(TikaCoreProperties.CREATED) : created),
        null,
        type(found.get(Metadata.CONTENT_TYPE)),
        null);
  }

  /// Compound files are also those of programs that are no part of Office.
  private static boolean isForeign(Metadata found) {
    var content = String.valueOf(found.get(Metadata.CONTENT_TYPE));
    return !content.startsWith("application/msword")
        && !content.startsWith("application/vnd.ms-excel")
        && !content.startsWith("application/vnd.ms-powerpoint")
        && !content.startsWith("application/vnd.ms-outlook");
  }

  private String type(@Nullable String content) {
    return switch (content) {
      case "application/msword" -> "doc";
      case "application/vnd.ms-excel" -> "xls";
      case "application/vnd.ms-powerpoint" -> "ppt";
      case null, default -> format.type();
    };
  }

  private static String titleIn(List<Block> blocks, String name) {
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
        return block.text();
      }
    }
    return FileName.stem(name);
  }
}
