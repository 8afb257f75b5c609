package graf.corpus.format.office;

import graf.corpus.format.AttachedFiles;
import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.Metadata;
import graf.passage.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.jspecify.annotations.Nullable;

/// Reads what Outlook packs into a `winmail.dat`: the mail's text and the files attached to it,
/// each a file of its own.
public final class TnefExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var attached = new AttachedFiles();
    try (var in = bytes.open()) {
      var message = new HMEFMessage(in);
      add("message.rtf", message.getBody(), attached);
      for (var attachment : message.getAttachments()) {
        add(name(attachment), attachment.getContents(), attached);
      }
      return new Extracted(metadata(message, name), List.of(), "", attached);
    } catch (IOException | RuntimeException e) {
      attached.close();
      throw new ExtractionException(SkipReason.MALFORMED, "");
    }
  }

  private static void add(String name, @Nullable String body, AttachedFiles attached)
      throws IOException {
    if (body != null) {
      add(name, body.getBytes(StandardCharsets.ISO_8859_1), attached);
    }
  }

  private static void add(String name, byte @Nullable [] bytes, AttachedFiles attached)
      throws IOException {
    if (bytes != null && bytes.length > 0) {
      attached.add(name, new ByteArrayInputStream(bytes));
    }
  }

  private static String name(Attachment attachment) {
    var name = Objects.requireNonNullElse(attachment.getLongFilename(), attachment.getFilename());
    return Objects.requireNonNullElse(name, "attachment");
  }

  private static Metadata metadata(HMEFMessage message, String name) {
    var subject = message.getSubject();
    return new Metadata(
        subject == null || subject.isBlank() ? FileName.stem(name) : subject.strip(),
        List.of(),
        null,
        null,
        Format.TNEF.type(),
        null);
  }
}
