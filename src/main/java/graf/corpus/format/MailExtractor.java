package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;

/// Reads a mail: its subject, its sender, its date, and its text; the plain one where there are
/// two.
final class MailExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    try (var in = bytes.open()) {
      var message = new DefaultMessageBuilder().parseMessage(in);
      var plain = find(message, "text/plain");
      var text = new ExtractedText();
      if (plain != null) {
        addParagraphs(content(plain), text);
      } else {
        addHtml(find(message, "text/html"), name, text);
      }
      return new Extracted(metadata(message, name), text.blocks());
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
  private static void addParagraphs(String content, ExtractedText text) {
    var paragraph = new StringBuilder();
    for (String line : content.lines().toList()) {
      if (line.equals("-- ") || line.equals("--")) {
        break;
      }
      if (line.isBlank()) {
        text.add(Block.Kind.PARAGRAPH, 0, paragraph.toString(), null);
        paragraph.setLength(0);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    text.add(Block.Kind.PARAGRAPH, 0, paragraph.toString(), null);
  }

  private static void addHtml(@Nullable Entity html, String name, ExtractedText text)
      throws IOException, ExtractionException {
    if (html == null) {
      return;
    }
    var out = new ByteArrayOutputStream();
    ((TextBody) html.getBody()).writeTo(out);
    var bytes = out.toByteArray();
    var content =
        new SourceBytes() {
          @Override
          public InputStream open() {
            return new ByteArrayInputStream(bytes);
          }

          @Override
          public long size() {
            return bytes.length;
          }
        };
    for (Block block : new HtmlExtractor().extract(content, name).blocks()) {
      text.add(block.kind(), block.level(), block.text(), null);
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
