package graf.passage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A pattern of paths, as `--in`, `path:`, `--include` and `--exclude` take it.
///
/// `*` is any run of characters without a `/`, `**` with them, `?` any one, `[ab]` either, `[!a]`
/// any other, `{a,b}` either text. What begins with `/` is the whole of a path; what begins with
/// `./` the whole of one below the index's base; anything else may begin in any folder. A name
/// without a `/` is that of a file or of a folder with all that is in it; so is a path that ends
/// without a pattern, or in `/`.
public final class PathGlob {
  private static final int DEEPEST = 16;
  private static final String HERE = "./";
  private static final String SPECIAL = "*?[{";

  /// Where the file system does, as it comes with the system.
  private static final boolean FOLDS_CASE = foldsCase(System.getProperty("os.name", ""));

  private final String glob;
  private final Pattern pattern;

  private PathGlob(String glob, String expression) {
    this.glob = glob;
    pattern = Pattern.compile(expression, Pattern.DOTALL);
  }

  private static boolean foldsCase(String system) {
    var name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("mac") || name.startsWith("windows");
  }

  public static PathGlob of(String glob) {
    return new PathGlob(glob, expression(glob));
  }

  /// Returns the glob that only `path` matches.
  public static String literal(String path) {
    var literal = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      literal.append(SPECIAL.indexOf(c) < 0 ? Character.toString(c) : "[" + c + "]");
    }
    return literal.toString();
  }

  /// Returns what is wrong with `glob`, or nothing where it is one.
  public static Optional<String> check(String glob) {
    var reading = new Reading(plain(glob));
    reading.read();
    return reading.unclosed == 0
        ? Optional.empty()
        : Optional.of("'" + (char) reading.unclosed + "' is never closed");
  }

  /// Whether it is the pattern of a path from the root of the file system.
  public boolean isAbsolute() {
    return glob.startsWith("/");
  }

  /// Whether it is the pattern of a file's or a folder's name, wherever that is.
  public boolean isName() {
    int slash = glob.indexOf('/');
    return slash < 0 || slash == glob.length() - 1;
  }

  /// Whether it matches the path of a file.
  ///
  /// @param path below the index's base, or absolute; `/` everywhere
  public boolean matches(String path) {
    return pattern.matcher(normal(path)).matches();
  }

  /// Whether all that a folder may hold matches.
  public boolean matchesAllIn(String folder) {
    return pattern.matcher(normal(folder) + "/\uFFFF/\uFFFF").matches();
  }

  /// Returns the form in which paths are compared: accents as one character with their letter.
  public static String normal(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) >= 0x80) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
      }
    }
    return path;
  }

  /// Returns what matches the same paths, in their normal form, as a regular expression: in the
  /// language that Java and Lucene share.
  public static String expression(String glob) {
    var plain = plain(glob);
    boolean isFolder = plain.endsWith("/") && plain.length() > 1;
    var path = isFolder ? plain.substring(0, plain.length() - 1) : plain;
    boolean isHere = path.startsWith(HERE);
    var rest = isHere ? path.substring(HERE.length()) : path;
    var last = rest.substring(rest.lastIndexOf('/') + 1);
    boolean holds = isFolder || rest.indexOf('/') < 0 || isPlain(last);
    return (isHere || rest.startsWith("/") ? "" : "(.*/)?")
        + new Reading(rest).read()
        + (isFolder ? "/.*" : holds ? "(/.*)?" : "");
  }

  private static String plain(String glob) {
    return normal(glob);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (SPECIAL.indexOf(name.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /// Reads a glob from its start to its end.
  private static final class Reading {
    private final String glob;
    private int at;
    private int unclosed;
    private int depth;
    private boolean hasFailed;

    Reading(String glob) {
      this.glob = glob;
    }

    String read() {
      var expression = new StringBuilder();
      while (at < glob.length()) {
        readOne(expression);
      }
      return expression.toString();
    }

    private void readOne(StringBuilder out) {
      int c = glob.codePointAt(at);
      switch (c) {
        case '*' -> readStars(out);
        case '?' -> {
          at++;
          out.append("[^/]");
        }
        case '[' -> readClass(out);
        case '{' -> {
          if (depth < DEEPEST && isClosed()) {
            readChoice(out);
          } else {
            unclosed = '{';
            at++;
            append('{', out);
          }
        }
        case '\\' -> {
          at += at + 1 < glob.length() ? 1 : 0;
          append(glob.codePointAt(at), out);
          at += Character.charCount(glob.codePointAt(at));
        }
        default -> {
          append(c, out);
          at += Character.charCount(c);
        }
      }
    }

    private void readStars(StringBuilder out) {
      if (!glob.startsWith("**", at)) {
        at++;
        out.append("[^/]*");
        return;
      }
      boolean begins = at == 0 || glob.charAt(at - 1) == '/';
      at += 2;
      if (begins && glob.startsWith("/", at)) {
        at++;
        out.append("(.*/)?");
      } else {
        out.append(".*");
      }
    }

    private void readClass(StringBuilder out) {
      boolean isNegated = at + 1 < glob.length() && "!^".indexOf(glob.charAt(at + 1)) >= 0;
      int first = at + (isNegated ? 2 : 1);
      // A bracket that stands first is one of the characters.
      int close = first < glob.length() ? glob.indexOf(']', first + 1) : -1;
      if (close < 0) {
        unclosed = '[';
        append(glob.charAt(at++), out);
        return;
      }
      out.append(isNegated ? "[^/" : "[");
      for (at = first; at < close; at += Character.charCount(glob.codePointAt(at))) {
        int c = glob.codePointAt(at);
        boolean isRange = c == '-' && at > first && at + 1 < close;
        if (isRange) {
          out.append('-');
        } else {
          appendEscaped(c, out);
        }
      }
      out.append(']');
      at = close + 1;
    }

    /// Whether a bracket closes the one here; what looks so and is not is met once at most.
    private boolean isClosed() {
      int open = 0;
      for (int i = at; i < glob.length() && !hasFailed; i++) {
        open += glob.charAt(i) == '{' ? 1 : glob.charAt(i) == '}' ? -1 : 0;
        if (open == 0) {
          return true;
        }
      }
      return false;
    }

    private void readChoice(StringBuilder out) {
      int start = at;
      depth++;
      var choices = new ArrayList<String>();
      var choice = new StringBuilder();
      at++;
      while (at < glob.length() && glob.charAt(at) != '}') {
        if (glob.charAt(at) == ',') {
          at++;
          choices.add(choice.toString());
          choice.setLength(0);
        } else {
          readOne(choice);
        }
      }
      depth--;
      if (at == glob.length()) {
        unclosed = '{';
        hasFailed = true;
        at = start + 1;
        append('{', out);
        return;
      }
      at++;
      choices.add(choice.toString());
      append(choices, out);
    }

    private static void append(List<String> choices, StringBuilder out) {
      boolean mayBeEmpty = choices.removeIf(String::isEmpty);
      if (!choices.isEmpty()) {
        out.append('(').append(String.join("|", choices)).append(')');
        out.append(mayBeEmpty ? "?" : "");
      }
    }

    private static void append(int c, StringBuilder out) {
      int lower = Character.toLowerCase(c);
      int upper = Character.toUpperCase(c);
      if (FOLDS_CASE && lower != upper) {
        out.append('[').appendCodePoint(lower).appendCodePoint(upper).append(']');
      } else {
        appendEscaped(c, out);
      }
    }

    /// A letter after a backslash would stand for a class of characters.
    private static void appendEscaped(int c, StringBuilder out) {
      boolean isPlain = c >= 0x80 || Character.isLetterOrDigit(c) || c == '/' || c == '_';
      out.append(isPlain ? "" : "\\").appendCodePoint(c);
    }
  }
}
