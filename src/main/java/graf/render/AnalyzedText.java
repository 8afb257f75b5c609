package graf.render;

import java.util.List;

/// A text as it is indexed.
///
/// @param language by whose rules its words are stemmed
public record AnalyzedText(String language, List<Word> words) {
  public AnalyzedText {
    words = List.copyOf(words);
  }

  /// One word.
  ///
  /// @param text as it stands at `start` to `end` of the text, in UTF-16 code units
  /// @param position among the words, from 0
  /// @param written as indexed for what is looked for as written
  /// @param stems those of any form of it; none for a stop word
  /// @param others its other forms
  public record Word(
      String text,
      int start,
      int end,
      int position,
      String written,
      List<String> stems,
      List<Form> others) {
    public Word {
      stems = List.copyOf(stems);
      others = List.copyOf(others);
    }
  }

  /// A form that stands for a word.
  ///
  /// @param reason why it does, in a person's words
  public record Form(String reason, String text) {}
}
