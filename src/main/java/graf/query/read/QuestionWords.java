package graf.query.read;

import graf.analysis.TextAnalyzer;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that make a text a question and say nothing of its answer, such as "which" and "did".
///
/// A passage that answers does not hold them, so that they would keep it out of the tier of all
/// words. They are left out of questions alone: in `the who tour` they are words like any other.
final class QuestionWords {
  /// Letters of the words that titles leave small.
  private static final int LITTLE = 3;

  private static final String QUESTION_MARKS = "?？؟;";

  /// Of Chinese and Japanese, the longer before the shorter. Single characters that are part of
  /// names (哪吒, 几何, 何) are none.
  private static final List<String> SIMPLIFIED =
      List.of(
          ("什么时候 什么样 为什么 是什么 什么 哪一个 哪一位 哪一种 哪一年 哪个 哪些 哪位 哪种 哪里 哪儿 哪年 谁 多少 几个 何时 何地 何处"
                  + " 怎么样 怎么 怎样 如何 多久 多大 多长 多高 吗 呢"
                  + " どのような どのように どのくらい どれくらい どれだけ どんな どの どこ どれ どちら いつ いくつ なぜ"
                  + " 何ですか 何でしたか 何年 何人 何が 何を 何と 何の 何に でしょうか でしたか ですか ましたか ますか")
              .split(" ", -1));

  /// Those of Chinese in traditional characters, for which the simplified ones stand where words
  /// are folded.
  private static final List<String> TRADITIONAL =
      List.of("什麼時候 什麼樣 為什麼 是什麼 什麼 哪一個 哪一種 哪個 哪種 哪裡 哪裏 誰 幾個 何時 何處 怎麼樣 怎麼 怎樣 多長 嗎".split(" ", -1));

  /// A language a line: what asks, then what only helps to ask and no stop list holds. Written
  /// folded, since to fold them all would take a tenth of a cold query.
  private static final List<QuestionWords> LANGUAGES =
      List.of(
          new QuestionWords(
              "what which who whom whose when where why how what's who's where's when's how's",
              "many much did do does done were has have had can could would should may might am"
                  + " i me my we us our you your"),
          new QuestionWords(
              "wer wen wem wessen was wann wo wohin woher warum wieso weshalb weswegen wie wieviel"
                  + " wieviele welche welcher welches welchen welchem",
              "viel viele hat haben hatte hatten ist sind war waren wird werden wurde wurden kann"
                  + " heisst heissen hiess hiessen nennt nannte"),
          new QuestionWords(
              "qui que quoi quel quelle quels quelles quand ou pourquoi comment combien lequel"
                  + " laquelle lesquels lesquelles qu'est-ce",
              "est sont etait etaient a ont avait avaient fut furent"),
          new QuestionWords(
              "que quien quienes cual cuales cuando donde adonde como cuanto cuanta cuantos cuantas",
              "es son fue fueron era eran ha han habia habian hay"),
          new QuestionWords(
              "chi che cosa quale quali quando dove perche come quanto quanta quanti quante",
              "e sono era erano fu furono ha hanno"),
          new QuestionWords(
              "quem qual quais quando onde como porque quanto quanta quantos quantas",
              "e sao foi foram era eram ha"),
          new QuestionWords(
              "wie wat waar wanneer waarom hoe welk welke hoeveel",
              "is zijn was waren heeft hebben had hadden werd werden"),
          new QuestionWords(
              "vem vad nar var varfor hur vilken vilket vilka hvem hvad hva hvor hvornar nar hvorfor"
                  + " hvordan hvilken hvilket hvilke",
              "manga mange ar er var har hade blev ble"),
          new QuestionWords(
              "kto co kiedy gdzie dlaczego jak jaki jaka jakie jakich ktory ktora ktore ktorych ile",
              "jest sa byl byla bylo byly"),
          new QuestionWords(
              "кто кого кому кем ком что чего чему чем когда где куда откуда почему зачем как"
                  + " сколько скольких чей чья чье чьи какой какая какое какие какого каких"
                  + " каком какую какому каким какими каков какова каково каковы",
              "был была было были есть является являются такое такой такая такие называется"
                  + " называются назывался называлась называлось назывались зовут звали"),
          new QuestionWords(
              "kim kimin ne nerede nereye nereden nasil neden nicin niye hangi kac",
              "mi mu dir var"),
          new QuestionWords(
              "من ما ماذا متي اين لماذا بماذا كيف كم اي ايه هل ماهو ماهي",
              "كان كانت هو هي تم يسمي تسمي"),
          new QuestionWords("چه چي كه كي كجا چرا چگونه چطور كدام چند ايا", "است بود شد شده"),
          new QuestionWords(
              "क्या कौन कब कहाँ क्यों कैसे कितने कितना कितनी किस किसने किसे", "है हैं था थे थी"),
          new QuestionWords(String.join(" ", SIMPLIFIED), ""),
          new QuestionWords("누구 무엇 언제 어디 왜 어떻 어떤 어느 몇 얼마", "이 하 되 있"),
          new QuestionWords(
              "ใคร อะไร เมื่อไร เมื่อไหร่ ที่ไหน ไหน ทําไม อย่างไร เท่าไร เท่าไหร่ กี่ ใด", ""),
          new QuestionWords(
              Comparison.BY_SPELLING,
              "gì nào đâu mấy nhiêu",
              "là có được đã bị những các của ở tại"),
          new QuestionWords(
              "ποιοσ ποια ποιο ποιοι ποιεσ ποιον τι ποτε που γιατι πωσ ποσο ποσα ποσοι",
              "ειναι ηταν"));

  private final Comparison comparison;
  private final Set<String> asking;
  private final Set<String> helping;

  private QuestionWords(String asking, String helping) {
    this(Comparison.FOLDED, asking, helping);
  }

  private QuestionWords(Comparison comparison, String asking, String helping) {
    this.comparison = comparison;
    this.asking = words(asking);
    this.helping = words(helping);
  }

  /// By what the words of a language are known.
  private enum Comparison {
    FOLDED,
    /// In Vietnamese *đâu* asks, and *dầu* is oil; words without accents are names elsewhere
    /// (*ai*).
    BY_SPELLING;

    String form(String word) {
      return switch (this) {
        case FOLDED -> TextAnalyzer.fold(word);
        case BY_SPELLING -> TextAnalyzer.normalForm(word).toLowerCase(Locale.ROOT);
      };
    }
  }

  private Set<String> words(String listed) {
    var words = Set.copyOf(Arrays.asList(listed.split(" ", -1)));
    assert words.stream().allMatch(word -> word.equals(comparison.form(word))) : words;
    return words;
  }

  /// Returns the word of Chinese or Japanese that asks and begins at `at` of `text`, or null.
  static @Nullable String unspacedAt(String text, int at) {
    var simplified = startingAt(SIMPLIFIED, text, at);
    return simplified == null ? startingAt(TRADITIONAL, text, at) : simplified;
  }

  private static @Nullable String startingAt(List<String> words, String text, int at) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return word;
      }
    }
    return null;
  }

  /// Returns those of `wanted` that are question words of `text`; none where nothing else would be
  /// left, or where it is no question, as when it begins with a comma.
  static List<Clause.Word> in(String text, List<Clause> wanted) {
    if (wanted.size() < 2 || text.startsWith(",")) {
      return List.of();
    }
    var most = List.<Clause.Word>of();
    for (QuestionWords language : LANGUAGES) {
      var found = language.asked(wanted, isMarked(text));
      if (found.size() > most.size()) {
        most = found;
      }
    }
    return most.size() < wanted.size() ? most : List.of();
  }

  private static boolean isMarked(String text) {
    var stripped = text.stripTrailing();
    return !stripped.isEmpty()
        && QUESTION_MARKS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
  }

  private List<Clause.Word> asked(List<Clause> wanted, boolean isMarked) {
    if (!isMarked && !isIn(asking, wanted.getFirst())) {
      return List.of();
    }
    var found = new ArrayList<Clause.Word>();
    boolean tellsNames = tellsNames(wanted);
    boolean isFirst = true;
    for (Clause clause : wanted) {
      if (clause instanceof Clause.Word word
          && (isIn(asking, clause)
              || (isIn(helping, clause) && (!tellsNames || isFirst || !isName(word))))) {
        found.add(word);
      }
      isFirst = false;
    }
    return found;
  }

  /// Whether capitals are for names here: not in `What Is the Capital`, where only little words
  /// have small letters.
  private boolean tellsNames(List<Clause> wanted) {
    for (Clause clause : wanted.subList(1, wanted.size())) {
      if (clause instanceof Clause.Word(var text, _)
          && Character.isLowerCase(text.codePointAt(0))
          && (text.length() > LITTLE || isIn(helping, clause))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word inside a question begins with a capital and goes on in small letters, as no
  /// helping word does: Theresa May, Will.
  private static boolean isName(Clause.Word word) {
    var text = word.text();
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && Character.isLowerCase(text.charAt(1));
  }

  private boolean isIn(Set<String> words, Clause clause) {
    return clause instanceof Clause.Word(var text, var asWritten)
        && !asWritten
        && words.contains(comparison.form(text));
  }
}
