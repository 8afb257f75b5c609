package graf.corpus.format.charset;

/// The letters of mainframes, whose space is what is an at sign elsewhere.
final class Ebcdic {
  private static final int SPACE = 0x40;
  private static final int ENOUGH = 12;

  private Ebcdic() {}

  /// Says whether `bytes` look like it: spaces and letters stand where it has them, and hardly
  /// anything where ASCII has its own.
  static boolean isLikely(byte[] bytes) {
    int spaces = 0;
    int letters = 0;
    int ascii = 0;
    for (byte b : bytes) {
      int c = b & 0xff;
      if (c == SPACE) {
        spaces++;
      } else if (isLetter(c)) {
        letters++;
      } else if (c == ' ' || (c >= 'a' && c <= 'z')) {
        ascii++;
      }
    }
    return bytes.length >= ENOUGH
        && spaces * 25 > bytes.length
        && letters * 2 > bytes.length
        && ascii * 10 < bytes.length;
  }

  private static boolean isLetter(int c) {
    int column = c & 0x0f;
    return c >= 0x80 && (c & 0x30) != 0x30 && column >= 1 && column <= 9;
  }
}
