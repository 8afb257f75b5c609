package graf.corpus.format.lines;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// A line of a calendar or an address book, put together where it was folded, with the place of
/// each of its characters.
final class ContentLine {
  private static final Pattern CHARSET =
      Pattern.compile("CHARSET=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMON_NAME =
      Pattern.compile("CN=(?:\"([^\"]*)\"|([^;:]*))", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final String parameters;
  private final String value;
  private final int[] places;

  private ContentLine(String name, String parameters, String value, int[] places) {
    this.name = name;
    this.parameters = parameters;
    this.value = value;
    this.places = places;
  }

  static ContentLine of(String unfolded, int[] places) {
    int colon = colon(unfolded);
    if (colon < 0) {
      return new ContentLine("", "", unfolded, places);
    }
    int end = unfolded.indexOf(';');
    end = end < 0 || end > colon ? colon : end;
    var name = unfolded.substring(unfolded.lastIndexOf('.', end) + 1, end);
    var parameters = unfolded.substring(end, colon);
    var value = unfolded.substring(colon + 1);
    var rest = Arrays.copyOfRange(places, colon + 1, places.length);
    var line = new ContentLine(name.strip().toUpperCase(Locale.ROOT), parameters, value, rest);
    return isQuotedPrintable(parameters) ? line.printed() : line;
  }

  /// Returns its name in capitals, without the group in front of it.
  String name() {
    return name;
  }

  /// Returns its value, decoded, with its escapes as they are.
  String value() {
    return value;
  }

  /// Returns where the character of the value at `index` stands; of an empty value, 0.
  int place(int index) {
    return places.length == 0 ? 0 : places[Math.min(index, places.length - 1)];
  }

  static boolean isQuotedPrintable(String parameters) {
    return parameters.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
  }

  /// The name of a person, which stands among the parameters.
  String commonName() {
    var matcher = COMMON_NAME.matcher(parameters);
    if (!matcher.find()) {
      return "";
    }
    var name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    // RFC 6868
    return name.replace("^'", "\"").replace("^n", " ").replace("^^", "^");
  }

  private static int colon(String line) {
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ':' && !isQuoted) {
        return i;
      }
    }
    return -1;
  }

  private ContentLine printed() {
    var charset = charset();
    var text = new StringBuilder();
    var offsets = new ArrayList<Integer>();
    int at = 0;
    while (at < value.length()) {
      var bytes = new ByteArrayOutputStream();
      int start = at;
      while (hex(at) >= 0) {
        bytes.write(hex(at));
        at += 3;
      }
      var piece = bytes.size() > 0 ? bytes.toString(charset) : String.valueOf(value.charAt(at++));
      for (int i = 0; i < piece.length(); i++) {
        text.append(piece.charAt(i));
        offsets.add(place(start));
      }
    }
    return new ContentLine(
        name, parameters, text.toString(), offsets.stream().mapToInt(i -> i).toArray());
  }

  private int hex(int at) {
    if (at + 2 >= value.length() || value.charAt(at) != '=') {
      return -1;
    }
    int high = Character.digit(value.charAt(at + 1), 16);
    int low = Character.digit(value.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private Charset charset() {
    var matcher = CHARSET.matcher(parameters);
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException _) {
      return StandardCharsets.UTF_8;
    }
  }
}
