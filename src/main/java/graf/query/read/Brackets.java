package graf.query.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Keeps the brackets that come in pairs, to a depth that no person types.
final class Brackets {
  private static final int DEEPEST = 32;

  private Brackets() {}

  /// Returns `tokens` without lone and too deep brackets, and without the marks before these.
  static List<Token> paired(List<Token> tokens) {
    var isPaired = pairs(tokens);
    var paired = new ArrayList<Token>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!isBracket(token) || isPaired[i]) {
        paired.add(token);
      } else if (token.kind() == Token.Kind.OPEN) {
        while (!paired.isEmpty() && paired.getLast().kind().isMark()) {
          paired.removeLast();
        }
      }
    }
    return paired;
  }

  private static boolean isBracket(Token token) {
    return token.kind() == Token.Kind.OPEN || token.kind() == Token.Kind.CLOSE;
  }

  private static boolean[] pairs(List<Token> tokens) {
    var isPaired = new boolean[tokens.size()];
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.OPEN) {
        open.push(i);
      } else if (tokens.get(i).kind() == Token.Kind.CLOSE && !open.isEmpty()) {
        int start = open.pop();
        boolean isKept = open.size() < DEEPEST;
        isPaired[start] = isKept;
        isPaired[i] = isKept;
      }
    }
    return isPaired;
  }
}
