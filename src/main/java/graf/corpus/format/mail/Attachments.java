package graf.corpus.format.mail;

import graf.corpus.format.AttachedFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/// What of a mail is a file of its own, and what of it cannot be read.
final class Attachments {
  final AttachedFiles files = new AttachedFiles();
  private final List<String> gaps = new ArrayList<>();

  /// Whether nothing of a part of this type could be missed: pictures, sound, signatures.
  static boolean isWithoutText(String type) {
    return (type.startsWith("image/") && !type.startsWith("image/svg"))
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.startsWith("font/")
        || type.equals("text/css")
        || type.equals("application/pgp-signature")
        || type.equals("application/pgp-keys")
        || type.equals("application/pkcs7-signature")
        || type.equals("application/x-pkcs7-signature");
  }

  void add(MimePart part) throws IOException {
    var type = part.type();
    if (isWithoutText(type) || part.isEmpty()) {
      return;
    }
    if (type.endsWith("/pkcs7-mime") || type.endsWith("/x-pkcs7-mime")) {
      gaps.add("an encrypted or signed part was not read");
      return;
    }
    try (var in = part.open()) {
      files.add(name(part), in);
    }
  }

  void addGap(String gap) {
    gaps.add(gap);
  }

  String gaps() {
    return String.join(", ", gaps);
  }

  private static String name(MimePart part) {
    if (!part.fileName().isEmpty()) {
      return part.isMessage() && !part.fileName().contains(".")
          ? part.fileName() + ".eml"
          : part.fileName();
    }
    return part.isMessage() ? "message.eml" : "attachment" + extension(part.type());
  }

  private static String extension(String type) {
    try {
      return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
    } catch (MimeTypeException _) {
      return "";
    }
  }
}
