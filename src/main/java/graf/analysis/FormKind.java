package graf.analysis;

/// How a term stands for the word at its position.
///
/// A term of every kind but {@link #WRITTEN} begins with its kind's mark, an ASCII sign with which
/// no written word begins, so that kinds share a field and a position and are asked for apart.
public enum FormKind {
  /// As it stands: in small letters, with the accents of Latin ones.
  WRITTEN('\0'),

  /// Without accents, where it has some.
  OTHER_ACCENTS('^'),

  /// Without what is joined to it by an apostrophe or as a particle: `smith` of `Smith’s`, `ecole`
  /// of `l’école`, `서울` of `서울에서`.
  WITHOUT_CLITIC('%'),

  /// Words side by side as one: `email` of `e-mail`. Stands at the last of them, and its offsets
  /// take in all.
  JOINED('+'),

  /// Two characters of Chinese or Japanese, likewise.
  PAIR('='),

  /// A word that is part of another and has no position of its own: `schiff` of `Dampfschiff`.
  PART('/'),

  /// What a word is made of beside its endings, each by itself: `삼성` and `전자` of `삼성전자는`.
  MORPHEME('&'),

  /// What all inflected forms of a word have in common, behind the language whose rules say so.
  STEM('>');

  private static final char END_OF_LANGUAGE = ':';

  private final char mark;

  FormKind(char mark) {
    this.mark = mark;
  }

  /// Returns the term of a form of this kind.
  ///
  /// @param language whose rules made it; counts for stems alone
  /// @param text small letters, without accents but for {@link #WRITTEN}
  public String term(String language, String text) {
    return switch (this) {
      case WRITTEN -> text;
      case STEM -> mark + language + END_OF_LANGUAGE + text;
      default -> mark + text;
    };
  }

  /// Returns the kind of `term`.
  public static FormKind of(String term) {
    for (FormKind kind : values()) {
      if (kind != WRITTEN && !term.isEmpty() && term.charAt(0) == kind.mark) {
        return kind;
      }
    }
    return WRITTEN;
  }

  /// Returns `term` without its mark.
  public static String text(String term) {
    return switch (of(term)) {
      case WRITTEN -> term;
      case STEM -> term.substring(term.indexOf(END_OF_LANGUAGE) + 1);
      default -> term.substring(1);
    };
  }
}
