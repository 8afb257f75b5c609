package graf.passage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells the furniture of web pages and mails from what they say.
///
/// Conservative: only a short block goes, and only one that is nothing but such a phrase. A
/// paragraph that mentions one stays.
final class Boilerplate {
  private static final int WIDEST = 200;

  /// In characters; the longest seen had 1,400.
  private static final int LONGEST_DISCLAIMER = 1500;

  /// How many blocks of a mail's signature are taken for it.
  private static final int LONGEST_SIGNATURE = 4;

  private final boolean mail;

  /// A mail or a web page, which names its owner at its foot.
  private final boolean page;

  /// What a page says to whoever may click on it is a sentence in a book; a page saved as text is
  /// text.
  private final boolean prompts;

  private int signature;

  Boilerplate(String type) {
    mail = type.equals("mail");
    page = mail || type.equals("html");
    prompts = page || type.equals("text");
  }

  /// Returns `block`, which follows those asked for before, without what is no passage; null where
  /// that is all of it.
  @Nullable Block without(Block block) {
    if (isNotice(block)) {
      return null;
    }
    return mail ? withoutSignature(block) : block;
  }

  private boolean isNotice(Block block) {
    var known = BoilerplatePhrases.KNOWN;
    if (mail
        && block.text().length() <= LONGEST_DISCLAIMER
        && startsWithAny(known.smallPrint(), bare(block.text()))) {
      return true;
    }
    if (block.kind() == Block.Kind.CODE || block.text().length() > WIDEST * 2) {
      return false;
    }
    if (!hasWord(block.text())) {
      return true;
    }
    // The heading of a section may be any word.
    if (!prompts || (block.kind() == Block.Kind.HEADING && page)) {
      return false;
    }
    if (!known.mayStandAt(startOf(block.text()), block.text())) {
      return false;
    }
    var words = bare(block.text());
    if (words.length() > WIDEST) {
      return false;
    }
    return known.whole().contains(words)
        || startsWithAny(known.notices(), words)
        || (page && startsWithAny(known.owners(), words));
  }

  private static boolean hasWord(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// A signature begins at a line of two hyphens and a space, and is short.
  private @Nullable Block withoutSignature(Block block) {
    var text = block.text();
    if (signature > 0) {
      signature--;
      return text.length() <= WIDEST ? null : block;
    }
    int start = text.startsWith("-- ") ? 0 : text.indexOf("\n-- ") + 1;
    if ((start == 0 && !text.startsWith("-- ")) || !endsLine(text, start + 3)) {
      return block;
    }
    signature = LONGEST_SIGNATURE;
    return start == 0
        ? null
        : new Block(
            block.kind(), block.level(), text.substring(0, start), block.places(), block.page());
  }

  private static boolean endsLine(String text, int offset) {
    return offset == text.length() || text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
  }

  private static boolean startsWithAny(List<String> starts, String words) {
    for (var start : starts) {
      if (words.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /// Returns the text in lower case, without what is neither letter nor digit at its ends, counts
  /// ("3 Comments") left out.
  private static String bare(String text) {
    int start = startOf(text);
    int end = text.length();
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return spaced(text, start, end).toLowerCase(Locale.ROOT);
  }

  private static int startOf(String text) {
    int start = 0;
    while (start < text.length()
        && !Character.isLetter(text.charAt(start))
        && text.charAt(start) != '©') {
      start++;
    }
    return start;
  }

  /// Each run of white space becomes one space; asked of every paragraph, so without a pattern.
  private static String spaced(String text, int start, int end) {
    var spaced = new StringBuilder(end - start);
    boolean gap = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space) {
        spaced.append(c);
      } else if (!gap) {
        spaced.append(' ');
      }
      gap = space;
    }
    return spaced.toString();
  }
}
