package graf.render;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Serial;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Has JSON escape every character that a terminal might act on, not only those that JSON must.
final class TerminalSafeEscapes extends CharacterEscapes {
  @Serial private static final long serialVersionUID = 1;

  private final int[] ascii = standardAsciiEscapesForJSON();

  TerminalSafeEscapes() {
    ascii[0x7F] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    if (c < 0x80) {
      return null;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          new SerializedString("\\u" + HexFormat.of().toHexDigits((char) c));
      default -> null;
    };
  }
}
