package graf.cli.command;

import graf.passage.SkipReason;
import java.util.EnumMap;
import java.util.Map;

/// What a user may do about a source that is not searchable.
final class SkipAdvice {
  private SkipAdvice() {}

  static Map<SkipReason, String> all() {
    var advice = new EnumMap<SkipReason, String>(SkipReason.class);
    for (var reason : SkipReason.values()) {
      advice.put(reason, of(reason));
    }
    return advice;
  }

  private static String of(SkipReason reason) {
    return switch (reason) {
      case MISSING -> "check the path, or forget it with: graf remove PATH";
      case UNREADABLE -> "check its permissions";
      case EMPTY -> "nothing to be done";
      case BINARY, UNKNOWN_FORMAT ->
          "save it in a format that graf reads, or leave it out: graf index --exclude GLOB";
      case ENCRYPTED -> "save it without its password";
      case NO_TEXT_LAYER -> "have it recognised: graf index --ocr (needs tesseract-ocr)";
      case TOO_LARGE -> "raise the limit: graf index --max-size MB, --max-memory MB";
      case TIMED_OUT -> "give it longer: graf index --max-time SECONDS";
      case MALFORMED -> "open it in the program that made it, and save it again";
      case LOOP -> "remove the link";
    };
  }
}
