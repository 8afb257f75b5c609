package graf.corpus.format.mail;

import graf.corpus.format.SpooledBytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/// A mail, or a part of one: other parts, or bytes.
final class MimePart implements Closeable {
  private static final String PLAIN = "text/plain";

  final MailHeader header = new MailHeader();
  final List<MimePart> parts = new ArrayList<>();
  private @Nullable SpooledBytes bytes;
  private String type = PLAIN;
  private Map<String, String> parameters = Map.of();
  private String disposition = "";
  private String fileName = "";

  /// Takes in what the header says, once it is read.
  void describe() {
    var content = header.plain("content-type");
    if (content != null) {
      var field =
          ContentTypeFieldLenientImpl.PARSER.parse(
              new RawField("Content-Type", content), DecodeMonitor.SILENT);
      var found = field.getMimeType();
      type = found == null || found.isBlank() ? PLAIN : found.strip().toLowerCase(Locale.ROOT);
      parameters = field.getParameters();
    }
    var shown = header.plain("content-disposition");
    var name = parameters.get("name");
    if (shown != null) {
      var field =
          ContentDispositionFieldLenientImpl.PARSER.parse(
              new RawField("Content-Disposition", shown), DecodeMonitor.SILENT);
      disposition =
          Objects.requireNonNullElse(field.getDispositionType(), "").toLowerCase(Locale.ROOT);
      name = field.getFilename() == null ? name : field.getFilename();
    }
    fileName = name == null ? "" : EncodedWords.decode(name).strip();
  }

  void set(SpooledBytes content) {
    bytes = content;
  }

  String type() {
    return type;
  }

  boolean isMultipart() {
    return type.startsWith("multipart/") && !parts.isEmpty();
  }

  boolean isMessage() {
    return type.equals("message/rfc822") || type.equals("message/global");
  }

  boolean isAttachment() {
    return disposition.equals("attachment");
  }

  String fileName() {
    return fileName;
  }

  @Nullable String charset() {
    return parameters.get("charset");
  }

  boolean is(String parameter, String value) {
    return value.equalsIgnoreCase(parameters.getOrDefault(parameter, "").strip());
  }

  String transferEncoding() {
    return Objects.requireNonNullElse(header.plain("content-transfer-encoding"), "");
  }

  InputStream open() throws IOException {
    return bytes == null ? InputStream.nullInputStream() : bytes.open();
  }

  byte[] read() throws IOException {
    try (var in = open()) {
      return in.readAllBytes();
    }
  }

  boolean isEmpty() {
    return bytes == null || bytes.size() == 0;
  }

  @Override
  public void close() throws IOException {
    for (var part : parts) {
      part.close();
    }
    if (bytes != null) {
      bytes.close();
    }
  }
}
