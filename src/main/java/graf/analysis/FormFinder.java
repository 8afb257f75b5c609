package graf.analysis;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/// Every form of a single word in a text of one language.
final class FormFinder {
  private final String language;
  private final Folding folding = new Folding();
  private final Stemmers stemmers = new Stemmers();
  private final InnerWords inner;

  FormFinder(String language, InnerWords inner) {
    this.language = language;
    this.inner = inner;
  }

  /// Returns the forms of `word`, the written one first; none where nothing of it is left.
  FormList formsOf(String word) {
    var forms = new FormList();
    String folded = folding.fold(word);
    if (folded.isEmpty()) {
      return forms;
    }
    String spelled = folding.spell(word);
    forms.add(FormKind.WRITTEN, "", spelled);
    if (!folded.equals(spelled)) {
      forms.add(FormKind.OTHER_ACCENTS, "", folded);
    }
    if (InnerWords.holdsKorean(word)) {
      addKorean(word, folded, forms);
    } else {
      addOthers(Folding.plain(word), spelled, folded, forms);
    }
    return forms;
  }

  /// Returns `word` without accents.
  BytesRef folded(String word) {
    return new BytesRef(folding.fold(word));
  }

  /// Returns the forms of words that were joined to `word`, which none of them is alone.
  FormList formsOfJoined(String word) {
    var forms = new FormList();
    if (word.indexOf('_') >= 0) {
      forms.add(FormKind.JOINED, "", folding.fold(word));
    } else {
      addWithStems(FormKind.JOINED, Folding.plain(word), forms);
    }
    return forms;
  }

  private void addKorean(String word, String folded, FormList forms) {
    var morphemes = inner.ofKorean(word);
    var noun = new StringBuilder();
    for (String morpheme : morphemes) {
      noun.append(word.startsWith(morpheme, noun.length()) ? morpheme : "");
    }
    // One syllable is what is left of a verb.
    if (noun.length() > 1 && noun.length() < word.length()) {
      forms.add(FormKind.WITHOUT_CLITIC, "", folding.fold(noun));
    }
    for (String morpheme : morphemes) {
      forms.addUnlessOwn(FormKind.MORPHEME, "", folding.fold(morpheme), folded, true);
    }
  }

  private void addOthers(String word, String spelled, String folded, FormList forms) {
    String without = Clitics.without(word, language);
    String core = without == null ? word : without;
    if (stemmers.of(base(core), ofWord(core)).isEmpty()) {
      addBareLetters(folded, spelled, forms);
      return;
    }
    String writtenOut = Umlauts.writtenOut(word, spelled, language);
    if (writtenOut != null) {
      addWithStems(FormKind.OTHER_ACCENTS, writtenOut, forms);
    }
    if (without == null) {
      addStems(word, folded, forms);
    } else {
      addWithStems(FormKind.WITHOUT_CLITIC, without, forms);
    }
    addJoined(word, core, folded, forms);
    addParts(word, core, forms);
  }

  /// The bare letters of a stop word with accents are often another word, which may be meant for
  /// it.
  private void addBareLetters(String folded, String spelled, FormList forms) {
    if (!folded.equals(spelled)) {
      String own = ofWord(folded);
      var stems = folded(stemmers.of(folded, own), folded);
      stems.remove(folded);
      stems.forEach(stem -> forms.addToIndexed(FormKind.STEM, own, stem));
    }
  }

  /// Some write a word with an apostrophe without it, and a number without what parts its
  /// thousands.
  private void addJoined(String word, String core, String folded, FormList forms) {
    if (word.indexOf('\'') > 0 || word.indexOf('"') > 0) {
      String joined = word.replace("'", "").replace("\"", "");
      if (word.startsWith(core)) {
        addWithStems(FormKind.JOINED, joined, forms);
      } else {
        forms.add(FormKind.JOINED, "", folding.fold(joined));
      }
    } else if (Character.isDigit(word.charAt(0))) {
      String number = PlainNumbers.of(folded, language);
      if (number != null) {
        addWithStems(FormKind.JOINED, number, forms);
      }
    }
  }

  private void addParts(String word, String core, FormList forms) {
    if (Clitics.isNegation(word)) {
      return;
    }
    for (String part : InnerParts.of(core, language)) {
      if (!stemmers.of(part, ofWord(part)).isEmpty()) {
        addWithStems(FormKind.PART, part, forms);
      }
    }
  }

  private void addWithStems(FormKind kind, String word, FormList forms) {
    String folded = folding.fold(word);
    forms.add(kind, "", folded);
    if (!folded.isEmpty()) {
      addStems(word, folded, forms);
    }
  }

  private void addStems(String word, String folded, FormList forms) {
    String own = ofWord(word);
    String base = base(word);
    var ofFolded = folded(stemmers.of(folded, own), folded);
    var stems = ofFolded;
    if (!base.equals(folded)) {
      stems = folded(stemmers.of(base, own), folded);
      if (!stems.isEmpty()) {
        stems.addAll(ofFolded);
      }
    }
    for (String stem : stems) {
      forms.addUnlessOwn(FormKind.STEM, own, stem, folded, ofFolded.contains(folded));
    }
  }

  /// The points of Hebrew stand between a prefix and what follows it.
  private String base(String word) {
    return ofWord(word).equals("he") ? folding.fold(word) : word;
  }

  /// Of a word of signs alone, nothing is left to tell.
  private String ofWord(String word) {
    return word.isEmpty()
        ? language
        : Language.ofWord(UnicodeScript.of(word.codePointAt(0)), language);
  }

  private Set<String> folded(List<String> stems, String word) {
    var folded = new LinkedHashSet<String>();
    for (String stem : stems) {
      var one = folding.fold(stem);
      folded.add(one.isEmpty() ? word : one);
    }
    return folded;
  }
}
