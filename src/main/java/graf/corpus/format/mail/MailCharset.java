package graf.corpus.format.mail;

import graf.corpus.format.charset.CharsetGuess;
import graf.corpus.format.text.DecodedText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The characters of bytes whose mail may say what set they are in, falsely or too narrowly.
final class MailCharset {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// In Western texts, one letter in ten has an accent at most; in others, most letters are no
  /// ASCII.
  private static final int WESTERN_SHARE = 7;

  private MailCharset() {}

  /// Decodes `bytes`, which are said to be in `declared`.
  static String decode(byte[] bytes, @Nullable String declared) {
    if (isAscii(bytes) && !isEscaped(declared)) {
      return new String(bytes, ofAscii(bytes));
    }
    var label = declared == null ? "" : plain(declared);
    if (label.equals("utf-7") || label.equals("unicode-1-1-utf-7")) {
      return Utf7.decode(bytes);
    }
    if (isWestern(label) && !isUtf8(bytes) && isMostlyAscii(bytes)) {
      return new String(bytes, WINDOWS_1252);
    }
    return DecodedText.of(bytes, label.isEmpty() ? null : widened(label)).text();
  }

  /// Decodes the bytes of a header, which has no label of its own.
  ///
  /// @param text that goes with it, for a better guess
  /// @param declared of that text
  static String decodeRaw(byte[] bytes, byte[] text, @Nullable String declared) {
    if (isUtf8(bytes)) {
      return new String(bytes, isAscii(bytes) ? ofAscii(bytes) : StandardCharsets.UTF_8);
    }
    var named = declared == null ? null : charset(widened(plain(declared)));
    if (named != null && !named.name().startsWith("UTF-") && decodes(bytes, named)) {
      return new String(bytes, named);
    }
    byte[] sample = new byte[bytes.length + 1 + text.length];
    System.arraycopy(bytes, 0, sample, 0, bytes.length);
    sample[bytes.length] = '\n';
    System.arraycopy(text, 0, sample, bytes.length + 1, text.length);
    var guess = isUtf8(text) ? CharsetGuess.of(bytes) : CharsetGuess.of(sample);
    return new String(bytes, isMostlyAscii(bytes) && isUtf8(text) ? WINDOWS_1252 : guess);
  }

  private static String plain(String label) {
    var plain = label.strip().toLowerCase(Locale.ROOT);
    // RFC 2231 lets a language follow.
    int star = plain.indexOf('*');
    return (star < 0 ? plain : plain.substring(0, star)).replace("\"", "").replace("'", "");
  }

  private static boolean isWestern(String label) {
    return switch (label) {
      case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "us-ascii", "ascii" -> true;
      case "windows-1252", "cp1252", "iso-8859-15" -> true;
      default -> false;
    };
  }

  /// Returns the set that programs on Windows write under a name, as browsers read it (Encoding
  /// Standard).
  private static String widened(String label) {
    return switch (label) {
      case "gb2312", "gb_2312-80", "gb_2312", "csgb2312", "chinese", "euc-cn", "gbk", "cp936" ->
          "GB18030";
      case "ks_c_5601-1987", "euc-kr", "ksc5601", "ks_c_5601", "korean" -> "x-windows-949";
      case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji" -> "windows-31j";
      case "big5", "big5-hkscs", "x-x-big5", "cn-big5" -> "x-MS950-HKSCS";
      case "iso-8859-9" -> "windows-1254";
      case "iso-8859-11", "tis-620" -> "windows-874";
      case "iso-2022-jp" -> "x-windows-iso2022jp";
      case "iso-8859-8-i", "iso-8859-8-e" -> "ISO-8859-8";
      case "x-mac-roman", "macintosh", "mac" -> "x-MacRoman";
      case "cp-850", "cp850" -> "IBM850";
      case "utf8", "unicode-1-1-utf-8", "x-unicode-2-0-utf-8" -> "UTF-8";
      default -> label;
    };
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  static boolean isUtf8(byte[] bytes) {
    return decodes(bytes, StandardCharsets.UTF_8);
  }

  /// Returns the set that bytes of seven bits say that they are in: Japanese has escapes in them.
  private static Charset ofAscii(byte[] bytes) {
    var escaped = CharsetGuess.ofControlled(bytes);
    return escaped == null ? StandardCharsets.US_ASCII : escaped;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether the bytes of a set may all be ASCII and yet stand for something else.
  private static boolean isEscaped(@Nullable String declared) {
    if (declared == null) {
      return false;
    }
    var label = plain(declared);
    return label.startsWith("iso-2022")
        || label.startsWith("hz-gb")
        || label.startsWith("utf-7")
        || label.startsWith("unicode-1-1")
        || label.startsWith("utf-16")
        || label.startsWith("utf-32");
  }

  private static boolean isMostlyAscii(byte[] bytes) {
    int letters = 0;
    int others = 0;
    for (byte b : bytes) {
      others += b < 0 ? 1 : 0;
      letters += (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') ? 1 : 0;
    }
    return others * WESTERN_SHARE < letters;
  }
}
