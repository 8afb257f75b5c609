package graf.corpus;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Names of files as text, and back.
///
/// A name is bytes, and on an old disk not always UTF-8: Java shows what it cannot read of one as
/// U+FFFD, by which it is found no more. Here such a byte is a character of its own, from U+F780
/// on, which no file's name has but by accident; those that do are written in the same way.
final class FileNames {
  private static final int FIRST = 0xF700;
  private static final int LAST = 0xF7FF;
  private static final char UNREADABLE = '\ufffd';

  private FileNames() {}

  /// Returns `path` as text; of one that is not absolute, what Java makes of it.
  static String of(Path path) {
    var text = path.toString();
    if (!path.isAbsolute() || (isPlain(text) && text.indexOf(UNREADABLE) < 0)) {
      return text;
    }
    var whole = decoded(bytes(path.toAbsolutePath().toUri().getRawPath()));
    // The URI of a folder ends in a slash.
    boolean hasMore = whole.length() > 1 && whole.endsWith("/");
    return hasMore ? whole.substring(0, whole.length() - 1) : whole;
  }

  /// Whether Java's text of `path` says all of it.
  static boolean isWhole(Path path) {
    var text = path.toString();
    return isPlain(text) && text.indexOf(UNREADABLE) < 0;
  }

  /// Returns the last name of `path` as text.
  static String last(Path path) {
    var name = path.getFileName().toString();
    if (isPlain(name) && name.indexOf(UNREADABLE) < 0) {
      return name;
    }
    var whole = of(path);
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  /// Returns the path that `text`, below `base` or absolute, stands for.
  static Path path(Path base, String text) {
    if (isPlain(text)) {
      return base.resolve(text);
    }
    var folder = text.startsWith("/") ? "" : base.toUri().getRawPath();
    var between = folder.isEmpty() || folder.endsWith("/") ? "" : "/";
    return Path.of(URI.create("file://" + folder + between + escaped(text)));
  }

  /// Whether no byte of it stands for itself.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isByte(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isByte(char c) {
    return c >= FIRST && c <= LAST;
  }

  private static byte[] bytes(String rawPath) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < rawPath.length(); i++) {
      if (rawPath.charAt(i) == '%') {
        bytes.write(Integer.parseInt(rawPath.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(rawPath.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String decoded(byte[] bytes) {
    var text = new StringBuilder();
    for (int at = 0; at < bytes.length; ) {
      int length = length(bytes, at);
      var read = new String(bytes, at, length, StandardCharsets.UTF_8);
      boolean isBytes = !isPlain(read) || read.indexOf(UNREADABLE) >= 0;
      for (int i = 0; isBytes && i < length; i++) {
        text.append((char) (FIRST + (bytes[at + i] & 0xff)));
      }
      text.append(isBytes ? "" : read);
      at += length;
    }
    return text.toString();
  }

  /// Returns how many bytes the character at `at` should have; 1 where they are not there.
  private static int length(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return length;
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (isByte(text.charAt(i))) {
        append(text.charAt(i) - FIRST, escaped);
      } else {
        int codePoint = text.codePointAt(i);
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
          if (b == '/') {
            escaped.append('/');
          } else {
            append(b & 0xff, escaped);
          }
        }
        i += Character.charCount(codePoint) - 1;
      }
    }
    return escaped.toString();
  }

  private static void append(int value, StringBuilder escaped) {
    escaped
        .append('%')
        .append(Character.forDigit(value >> 4, 16))
        .append(Character.forDigit(value & 15, 16));
  }
}
