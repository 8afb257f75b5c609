package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SourceMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;

/// Reads a mail: its subject, its sender, its date, and its text; the plain one where there are
/// two.
final class MailExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    try (var in = bytes.open()) {
      var message = builder().parseMessage(in);
      var text = new ExtractedText();
      var plain = find(message, "text/plain");
      if (plain != null) {
        addParagraphs(content(plain), lines(bytes, plain), text);
      } else {
        addHtml(find(message, "text/html"), bytes, text);
      }
      return new Extracted(metadata(message, name), text.blocks());
    }
  }

  private static MailLines lines(SourceBytes mail, Entity part) throws IOException {
    return MailLines.of(mail, bytes(part), part.getContentTransferEncoding());
  }

  private static byte[] bytes(Entity part) throws IOException {
    try (var in = ((TextBody) part.getBody()).getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static DefaultMessageBuilder builder() {
    var builder = new DefaultMessageBuilder();
    builder.setBodyFactory(new TextsOnly());
    return builder;
  }

  /// Passes over attachments, which would be held in memory.
  private static final class TextsOnly extends BasicBodyFactory {
    @Override
    public BinaryBody binaryBody(InputStream in) throws IOException {
      in.transferTo(OutputStream.nullOutputStream());
      return super.binaryBody(InputStream.nullInputStream());
    }
  }

  private static @Nullable Entity find(Entity entity, String type) {
    if (entity.getBody() instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        var found = find(part, type);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    return type.equals(entity.getMimeType()) && entity.getBody() instanceof TextBody
        ? entity
        : null;
  }

  private static String content(Entity entity) throws IOException {
    var content = new StringBuilder();
    try (var reader = ((TextBody) entity.getBody()).getReader()) {
      var buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        content.append(buffer, 0, read);
      }
    }
    return content.toString();
  }

  /// Lines make paragraphs; what stands below the signature's mark is no text.
  private static void addParagraphs(String content, MailLines lines, ExtractedText text) {
    var paragraph = new StringBuilder();
    var places = new SourceMap.Builder();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (line.equals("-- ") || line.equals("--")) {
        break;
      }
      if (line.isBlank()) {
        add(paragraph, places, text);
        places = new SourceMap.Builder();
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ");
        places.run(paragraph.length(), paragraph.length(), lines.of(number));
        paragraph.append(line.strip());
      }
    }
    add(paragraph, places, text);
  }

  private static void add(StringBuilder paragraph, SourceMap.Builder places, ExtractedText text) {
    if (!paragraph.isEmpty()) {
      text.add(new Block(Block.Kind.PARAGRAPH, 0, paragraph.toString(), places.build(), null));
      paragraph.setLength(0);
    }
  }

  private static void addHtml(@Nullable Entity html, SourceBytes mail, ExtractedText text)
      throws IOException, ExtractionException {
    if (html == null) {
      return;
    }
    var lines = lines(mail, html);
    var content = new Content(bytes(html));
    for (Block block : new HtmlExtractor().extract(content, "").blocks()) {
      text.add(placed(block, lines));
    }
  }

  private static Block placed(Block block, MailLines lines) {
    var places = new SourceMap.Builder();
    for (int run = 0; run < block.places().runs(); run++) {
      int start = block.places().textStart(run);
      places.run(start, start, lines.of(block.places().lineOf(run)));
    }
    return new Block(block.kind(), block.level(), block.text(), places.build(), null);
  }

  /// One of the texts of a mail.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Content(byte[] bytes) implements SourceBytes {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }
  }

  private static Metadata metadata(Message message, String name) {
    var subject = message.getSubject();
    var authors = new ArrayList<String>();
    if (message.getFrom() != null) {
      message
          .getFrom()
          .forEach(m -> authors.add(m.getName() == null ? m.getAddress() : m.getName()));
    }
    var date = message.getDate();
    return new Metadata(
        subject == null || subject.isBlank() ? FileName.stem(name) : subject.strip(),
        List.copyOf(authors),
        date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString(),
        null,
        Format.MAIL.type(),
        null);
  }
}
