package graf.cli.browse;

import java.util.ArrayList;
import java.util.List;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/// Reads keys, the mouse and what is pasted.
final class Keyboard {
  /// How long an Esc may be the beginning of another key.
  private static final long AMBIGUOUS_MILLIS = 50;

  private static final int LONGEST_REPORT = 20;
  private static final int WHEEL_UP = 64;
  private static final int WHEEL_DOWN = 65;
  private static final String END_OF_PASTE = "\u001B[201~";

  private enum Binding {
    LETTER,
    MOUSE,
    PASTE,
    NAMED
  }

  private record Bound(Binding binding, Key key) {}

  private static final Bound LETTER = new Bound(Binding.LETTER, Key.OTHER);

  private final KeyMap<Bound> keys = new KeyMap<>();
  private final BindingReader reader;

  Keyboard(NonBlockingReader input) {
    reader = new BindingReader(input);
    keys.setAmbiguousTimeout(AMBIGUOUS_MILLIS);
    keys.setUnicode(LETTER);
    keys.setNomatch(new Bound(Binding.NAMED, Key.OTHER));
    for (char c = ' '; c <= '~'; c++) {
      keys.bind(LETTER, Character.toString(c));
    }
    keys.bind(new Bound(Binding.MOUSE, Key.OTHER), "\u001B[<");
    keys.bind(new Bound(Binding.PASTE, Key.OTHER), "\u001B[200~");
    bindControls();
    bindFunctions();
  }

  private void bindControls() {
    bind(Key.HOME, ctrl('A'));
    bind(Key.LEFT, ctrl('B'));
    bind(Key.INTERRUPT, ctrl('C'));
    bind(Key.DELETE, ctrl('D'));
    bind(Key.END, ctrl('E'));
    bind(Key.RIGHT, ctrl('F'));
    bind(Key.BACKSPACE, ctrl('H'), "\u007F");
    bind(Key.TAB, "\t");
    bind(Key.ENTER, "\r", "\n", "\u001BOM");
    bind(Key.DELETE_AFTER, ctrl('K'));
    bind(Key.REDRAW, ctrl('L'));
    bind(Key.DOWN, ctrl('N'));
    bind(Key.UP, ctrl('P'));
    bind(Key.EARLIER, ctrl('R'));
    bind(Key.DELETE_BEFORE, ctrl('U'));
    bind(Key.DELETE_WORD, ctrl('W'), "\u001B\u007F");
    bind(Key.SUSPEND, ctrl('Z'));
    bind(Key.ESCAPE, "\u001B");
  }

  /// As terminals send them in either of their modes, and with Ctrl or Alt.
  private void bindFunctions() {
    arrow(Key.UP, 'A');
    arrow(Key.DOWN, 'B');
    arrow(Key.RIGHT, 'C');
    arrow(Key.LEFT, 'D');
    arrow(Key.HOME, 'H');
    arrow(Key.END, 'F');
    bind(Key.WORD_RIGHT, "\u001B[1;5C", "\u001B[1;3C", "\u001Bf", "\u001BOc");
    bind(Key.WORD_LEFT, "\u001B[1;5D", "\u001B[1;3D", "\u001Bb", "\u001BOd");
    bind(Key.HOME, "\u001B[1~", "\u001B[7~");
    bind(Key.END, "\u001B[4~", "\u001B[8~");
    bind(Key.OTHER, "\u001B[2~");
    bind(Key.DELETE, "\u001B[3~");
    bind(Key.PAGE_UP, "\u001B[5~", "\u001Bv");
    bind(Key.PAGE_DOWN, "\u001B[6~");
    bind(Key.BACK_TAB, "\u001B[Z");
    bind(Key.HELP, "\u001BOP", "\u001B[11~", "\u001B[[A");
  }

  private void arrow(Key key, char letter) {
    bind(key, "\u001B[" + letter, "\u001BO" + letter);
  }

  private void bind(Key key, String... sequences) {
    for (var sequence : sequences) {
      keys.bind(new Bound(Binding.NAMED, key), sequence);
    }
  }

  private static String ctrl(char letter) {
    return Character.toString(letter - '@');
  }

  /// Waits for a key; null at the end of the input.
  @Nullable KeyPress read() {
    var bound = reader.readBinding(keys);
    if (bound == null) {
      return null;
    }
    return switch (bound.binding()) {
      case NAMED -> new KeyPress.Named(bound.key());
      case LETTER -> letter(reader.getLastBinding());
      case MOUSE -> mouse();
      case PASTE -> pasted();
    };
  }

  private static KeyPress letter(String text) {
    return text.isEmpty() || Character.isISOControl(text.codePointAt(0))
        ? new KeyPress.Named(Key.OTHER)
        : new KeyPress.Letter(text);
  }

  private KeyPress pasted() {
    var text = reader.readStringUntil(END_OF_PASTE);
    var line = new StringBuilder();
    if (text != null) {
      text.codePoints()
          .map(c -> Character.isISOControl(c) ? ' ' : c)
          .forEach(line::appendCodePoint);
    }
    return new KeyPress.Pasted(line.toString().strip());
  }

  /// As SGR has it: `button;column;row`, then M where it is pressed.
  private KeyPress mouse() {
    var numbers = new ArrayList<Integer>(List.of(0));
    for (int i = 0; i < LONGEST_REPORT; i++) {
      int c = reader.readCharacter();
      if (c >= '0' && c <= '9') {
        numbers.set(numbers.size() - 1, Math.min(numbers.getLast(), 10_000) * 10 + c - '0');
      } else if (c == ';') {
        numbers.add(0);
      } else {
        return c == 'M' && numbers.size() == 3
            ? mouse(numbers.get(0), numbers.get(1) - 1, numbers.get(2) - 1)
            : new KeyPress.Named(Key.OTHER);
      }
    }
    return new KeyPress.Named(Key.OTHER);
  }

  private static KeyPress mouse(int button, int column, int row) {
    return switch (button) {
      case 0 -> new KeyPress.Click(column, row);
      case WHEEL_UP -> new KeyPress.Wheel(column, row, -1);
      case WHEEL_DOWN -> new KeyPress.Wheel(column, row, 1);
      default -> new KeyPress.Named(Key.OTHER);
    };
  }
}
