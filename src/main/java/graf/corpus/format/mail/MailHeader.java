package graf.corpus.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/// The header of a mail or of a part of it; its values are bytes until it is known in which
/// character set.
final class MailHeader {
  private final Map<String, byte[]> values = new HashMap<>();

  /// The first of a name counts, but for recipients, who may stand in several.
  void add(Field field) {
    var name = field.getName().strip().toLowerCase(Locale.ROOT);
    byte[] value = value(field);
    var known = values.get(name);
    if (known == null) {
      values.put(name, value);
    } else if (name.equals("to") || name.equals("cc")) {
      values.put(name, joined(known, value));
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + 1 + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    both[first.length] = ',';
    System.arraycopy(second, 0, both, first.length + 1, second.length);
    return both;
  }

  private static byte[] value(Field field) {
    var raw = field.getRaw();
    if (raw == null) {
      return String.valueOf(field.getBody()).getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = raw.toByteArray();
    int colon = 0;
    while (colon < bytes.length && bytes[colon] != ':') {
      colon++;
    }
    return unfolded(bytes, Math.min(bytes.length, colon + 1));
  }

  /// Line ends are dropped, the white space behind them stays.
  private static byte[] unfolded(byte[] bytes, int from) {
    byte[] plain = new byte[bytes.length - from];
    int length = 0;
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != '\r' && bytes[i] != '\n') {
        plain[length++] = bytes[i] == '\t' ? (byte) ' ' : bytes[i];
      }
    }
    return java.util.Arrays.copyOf(plain, length);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// Returns the value of `name`, read as ASCII or UTF-8; null where it is not there.
  @Nullable String plain(String name) {
    byte[] value = values.get(name);
    return value == null ? null : new String(value, StandardCharsets.UTF_8).strip();
  }

  /// Returns the value of `name` with the letters that it stands for; empty where it is not there.
  String text(String name, Around around) {
    byte[] value = values.get(name);
    return value == null ? "" : EncodedWords.decode(raw(value, around)).strip();
  }

  List<Person> people(String name, Around around) {
    byte[] value = values.get(name);
    return value == null ? new ArrayList<>() : Person.of(raw(value, around));
  }

  private static String raw(byte[] value, Around around) {
    return MailCharset.decodeRaw(value, around.sample(), around.charset());
  }

  /// The text that a header goes with: what tells the character set of both.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Around(byte[] sample, @Nullable String charset) {}
}
