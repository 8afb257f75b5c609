package graf.corpus.format.mail;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.html.HtmlExtractor;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SourceMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;

/// Reads a mail: its subject, its sender, its date, and its texts in order; of alternatives the
/// plain one. Attachments are named as gaps.
public final class MailExtractor implements Extractor {
  /// A picture, a sound or a signature has no text that could be missed.
  private static final Pattern WITHOUT_TEXT =
      Pattern.compile("(?:image|audio|video)/.*|application/(?:pgp|(?:x-)?pkcs7)-signature");

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    try (var in = bytes.open()) {
      var message = builder().parseMessage(in);
      var mail = new Mail(MailLines.of(bytes), new ExtractedText(), new ArrayList<>());
      mail.addBody(message);
      return new Extracted(
          metadata(message, name), mail.text.blocks(), String.join(", ", mail.gaps));
    }
  }

  /// What was read of a mail so far.
  private record Mail(MailLines lines, ExtractedText text, List<String> gaps) {
    void add(Entity part) throws IOException, ExtractionException {
      if ("attachment".equalsIgnoreCase(part.getDispositionType())) {
        leaveOut(part);
      } else {
        addBody(part);
      }
    }

    void addBody(Entity part) throws IOException, ExtractionException {
      if (part.getBody() instanceof Multipart parts) {
        addParts(parts, "multipart/alternative".equals(part.getMimeType()));
      } else if (part.getBody() instanceof Message inner) {
        text.add(Block.Kind.PARAGRAPH, 0, Objects.requireNonNullElse(inner.getSubject(), ""), null);
        addBody(inner);
      } else if (isText(part, "text/plain")) {
        addParagraphs(content(part), places(part), text);
      } else if (isText(part, "text/html")) {
        addHtml(part, places(part), text);
      } else {
        leaveOut(part);
      }
    }

    private void addParts(Multipart parts, boolean alternatives)
        throws IOException, ExtractionException {
      var chosen = alternatives ? chosen(parts) : null;
      for (Entity part : parts.getBodyParts()) {
        if (chosen == null || part.equals(chosen)) {
          add(part);
        } else {
          leaveOutAttachments(part);
        }
      }
    }

    private void leaveOutAttachments(Entity part) {
      if (part.getBody() instanceof Multipart parts) {
        parts.getBodyParts().forEach(this::leaveOutAttachments);
      } else if ("attachment".equalsIgnoreCase(part.getDispositionType())) {
        leaveOut(part);
      }
    }

    private void leaveOut(Entity part) {
      if (!WITHOUT_TEXT.matcher(part.getMimeType()).matches()) {
        gaps.add("attachment " + name(part) + " not read");
      }
    }

    private MailLines.Text places(Entity part) throws IOException {
      return lines.find(bytes(part), part.getContentTransferEncoding());
    }
  }

  private static String name(Entity part) {
    var type = part.getHeader().getField("Content-Type");
    var named = type instanceof ContentTypeField field ? field.getParameter("name") : null;
    var name = part.getFilename() == null ? named : part.getFilename();
    return name == null ? part.getMimeType() : name;
  }

  /// Returns the plain one of `alternatives`, where it says something, else the one in HTML; null
  /// where there is neither.
  private static @Nullable Entity chosen(Multipart alternatives) throws IOException {
    for (var type : List.of("text/plain", "text/html")) {
      for (Entity part : alternatives.getBodyParts()) {
        if (holds(part, type)) {
          return part;
        }
      }
    }
    return null;
  }

  private static boolean holds(Entity entity, String type) throws IOException {
    if ("attachment".equalsIgnoreCase(entity.getDispositionType())) {
      return false;
    }
    if (entity.getBody() instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        if (holds(part, type)) {
          return true;
        }
      }
      return false;
    }
    return isText(entity, type) && !content(entity).isBlank();
  }

  private static boolean isText(Entity entity, String type) {
    return type.equals(entity.getMimeType()) && entity.getBody() instanceof TextBody;
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
  private static void addParagraphs(String content, MailLines.Text lines, ExtractedText text) {
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

  private static void addHtml(Entity html, MailLines.Text lines, ExtractedText text)
      throws IOException, ExtractionException {
    var declared = declared(html);
    var found =
        declared == null
            ? new HtmlExtractor().extract(new Content(bytes(html)), "")
            : HtmlExtractor.extract(new String(bytes(html), declared), declared.name(), "");
    for (Block block : found.blocks()) {
      text.add(placed(block, lines));
    }
  }

  /// Returns the charset that `part` names; null where its bytes say better what they are.
  private static @Nullable Charset declared(Entity part) {
    try {
      var charset = part.getCharset() == null ? null : Charset.forName(part.getCharset());
      if (StandardCharsets.ISO_8859_1.equals(charset)) {
        // As browsers read it (HTML Standard).
        return Charset.forName("windows-1252");
      }
      return StandardCharsets.US_ASCII.equals(charset) || StandardCharsets.UTF_8.equals(charset)
          ? null
          : charset;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static Block placed(Block block, MailLines.Text lines) {
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
