package graf.corpus.format.text;

/// The marks by which plain text shows a list item: a bullet, or a number of up to three digits.
public final class ListMark {
  private ListMark() {}

  public static boolean begins(String text) {
    int digits = 0;
    while (digits < Math.min(3, text.length()) && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > 0 ? marks(".)", text, digits) : marks("-*•·◦‣▪", text, 0);
  }

  private static boolean marks(String marks, String text, int at) {
    return text.length() > at + 2
        && marks.indexOf(text.charAt(at)) >= 0
        && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t');
  }
}
