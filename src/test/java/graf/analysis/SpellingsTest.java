package graf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same text in several spellings has the same words, each at its place in the source.
class SpellingsTest {
  private final TextAnalyzer.Pool pool = new TextAnalyzer.Pool();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | The café owner’s résumé naïvely cited Beyoncé and Čapek.
          de | Die Häuser an der Straße gehören Frau Müller und Jürgen Schröder.
          fr | L’été dernier, l’élève a préféré l’hôtel où habitait sa sœur.
          es | El niño pequeño pidió más información sobre la canción de mañana.
          it | Perché la città è così piena? È un’università più antica.
          pt | Não há informações sobre as eleições; também não há solução.
          ro | Școala și știința țării în această dimineață.
          ca | El col·legi és a Sant Martí; la població és intel·ligent.
          gl | A educación das nenas e dos nenos na Coruña.
          sv | På fredag åker vi från Göteborg till Malmö över bron.
          da | Århus og København er større byer på øerne.
          no | Blåbærsyltetøy på brødskiver er godt i Tromsø.
          fi | Työn jälkeen äiti ja isä lähtivät töistä kävelemään.
          is | Það er þétt þoka á Íslandi í dag.
          et | Õhtul sõitis ta üle jõe külasse.
          lv | Rīgā šodien ir ļoti auksts, ķīļi un ģimene.
          lt | Šiandien Vilniuje yra labai šalta, žąsys skrenda.
          pl | Łódź leży w środku Polski, źródeł książkę dał ktoś.
          cs | Příliš žluťoučký kůň úpěl ďábelské ódy ve školách.
          sk | Kŕdeľ ďatľov učí koňa žrať kôru.
          hu | Az árvíztűrő tükörfúrógép jövőről és múltról szól.
          hr | Čovjek je došao u školu s đakom i ženom.
          tr | İstanbul’da ışıklı öyküler, ırmağın üstündeki şehir.
          vi | Ông Nguyễn Tấn Dũng đã phát biểu về kế hoạch phát triển.
          ru | Её сын учится в новой школе; ёлка стояла у двери.
          uk | Їжак п’ять разів об’їхав під’їзд, щоб знайти ґудзик.
          el | Η Ελλάδα είναι ωραία χώρα· ο λόγος του Οδυσσέα.
          he | בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם
          ar | القِراءةُ مُفيدةٌ للأطفالِ في المدرسةِ
          fa | رئیس‌جمهور قانون تازه را امضا کرد و آن‌ها می‌خواندند.
          hi | क़ानून और ज़मीन के बारे में फ़ैसला पढ़ाई के बाद हुआ।
          ja | ガラス越しにパンとベーコンを見た。サーバーのデータベース。
          ko | 새로운 스마트폰을 서울에서 샀다.
          zh | 臺灣的體育館與學校。
          th | น้ำและโรงเรียนใหม่ในกรุงเทพฯ
          """)
  void areOfOneTextWhetherComposedOrNot(String language, String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(terms(language, decomposed)).isEqualTo(terms(language, composed));
    assertThat(terms(language, "\u200E" + composed)).isEqualTo(terms(language, composed));
    assertNoLetterIsParted(language, decomposed);
  }

  private static void assertNoLetterIsParted(String language, String text) {
    var tokens = analyzed(language, text);
    for (int i = 0; i < tokens.size(); i++) {
      for (int at : new int[] {tokens.start(i), tokens.end(i)}) {
        boolean isMark =
            at < text.length()
                && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK
                && !InnerWords.isThai(text.charAt(at));
        assertThat(isMark).as("%s parted at %d", text, at).isFalse();
      }
    }
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | oﬃcial ﬁnance ﬂed eﬀort ﬆyle | official finance fled effort style
          de | Auﬂage Stoﬀ               | Auflage Stoff
          fr | ﬁlle eﬀet                  | fille effet
          en | ｏｆｆｉｃｅ １２３            | office 123
          ru | Ｎａｔｏ и ЕＣ              | Nato и ЕC
          en | 𝐁𝐨𝐥𝐝 𝓈𝒸𝓇𝒾𝓅𝓉 𝔣𝔯𝔞𝔨      | Bold script frak
          ja | ｻｰﾊﾞｰ ﾃﾞｰﾀﾍﾞｰｽ ﾊﾟﾝ          | サーバー データベース パン
          ko | ﾡﾢ                         | ㄱㄲ
          en | H₂O CO₂ C₆H₁₂O₆            | H2O CO2 C6H12O6
          en | cm² km³ m²                 | cm2 km3 m2
          en | budget¹ of the town²       | budget of the town
          de | Haushalt³ der Stadt¹²      | Haushalt der Stadt
          ru | закон² о воде              | закон о воде
          en | 1½ cups                    | 1 ½ cups
          en | ① Open ②close            | 1 Open 2 close
          en | ❶Open ⓬close 🅑lue 🅰️lpha  | 1 Open 12 close B lue A lpha
          en | 👍🏽 ❤️ ☃️ 👩🏿‍🚀           | 👍 ❤ ☃ 👩‍🚀
          en | com\u00ADmit\u00ADtee zero\u200Dwidth a\u2060b \uFEFFmark | committee zerowidth ab mark
          fr | l´école l`école lʼécole l＇école l’école l‘école | l'école l'école l'école l'école l'école l'école
          en | O′Neill O`Neill            | O'Neill O'Neill
          ca | col•legi col‧legi coŀlegi col⋅legi  | col·legi col·legi col·legi col·legi
          zh | 台⽔                       | 台水
          zh | 葛󠄀城                      | 葛城
          ar | ﻛﺘﺎﺏ كتـــاب               | كتاب كتاب
          he | יִﬠﬡ                        | יעא
          vi | Việt Nam                   | Việt Nam
          ro | Ştefan şcoală             | Ştefan şcoală
          """)
  void areOfOneWord(String language, String one, String other) {
    assertThat(terms(language, one)).isEqualTo(terms(language, other));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | The oﬃcial, H₂O!       | The oﬃcial H₂O
          en | 👩🏿‍🚀 and 🇩🇪🇫🇷 ❤️.      | 👩🏿‍🚀 and 🇩🇪 🇫🇷 ❤️
          ja | ﾊﾞｽ                     | ﾊﾞ ｽ
          zh | 𰻞𰻞麵 𱍐                | 𰻞 𰻞 麵 𱍐
          en | 𝐁𝐨𝐥𝐝 text             | 𝐁𝐨𝐥𝐝 text
          de | Straße, Müller          | Straße Müller
          ar | كتـــاب جديد            | كتـــاب جديد
          fr | (l´été)                 | l´été
          en | ½ of it                 | ½ of it
          th | น้ำไทย                  | น้ำ ไท ย
          my | ကျောင်းသစ်             | ကျောင်း သစ်
          km | ច្បាប់ថ្មី                | ច្បា ប់ ថ្មី
          lo | ໂຮງຮຽນ                 | ໂຮ ງ ຮຽ ນ
          """)
  void standWhereTheyAreWritten(String language, String text, String words) {
    var tokens = analyzed(language, text);
    var found = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == FormKind.WRITTEN) {
        found.add(text.substring(tokens.start(i), tokens.end(i)));
      }
    }
    assertThat(String.join(" ", found)).isEqualTo(words);
  }

  @Test
  void areNormalWithoutACopyWhereThereIsNothingToDo() {
    var text = "Plain text – with “quotes”, naïve, Größe, 東京, Москва, 서울.";
    assertThat(NormalText.of(text).text()).isSameAs(text);
  }

  /// What is not asked for by a mark begins with none, and leads to its place.
  @Test
  void areSoundWhateverTheTextIs() {
    var random = new Random(17);
    var signs =
        "aZ9é'’´-_.,:·/&+^%>=\"“ \t\n\u00AD\u200B\u200C\u200D\uFE0F\u0301\u0308½²₂①ﬁｱﾞ゙"
            + "カー麵𰻞臺한ᄒ\u1161ไทยำ\u0E4D\u0E32នៅ្ကသစ်ກໜ❤👍🏽🇩™‼ℹ#⃣ײַאבעםיןىيهاﷺçĿl㍿Ⅷßſİıµ٣٬५ाक़ΣςЙёґ";
    int[] pool = signs.codePoints().toArray();
    var languages = List.of("en", "fr", "de", "fa", "th", "he", "tr", "ca", "ko", "zh", "hi", "xx");
    for (int round = 0; round < 5000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        text.appendCodePoint(
            random.nextInt(40) == 0
                ? random.nextInt(Character.MAX_CODE_POINT + 1)
                : pool[random.nextInt(pool.length)]);
      }
      assertSound(languages.get(round % languages.size()), text.toString());
    }
  }

  private void assertSound(String language, String text) {
    var tokens = new Tokens();
    pool.get(language).analyze(text, 0, tokens);
    int position = -1;
    for (int i = 0; i < tokens.size(); i++) {
      boolean isNext = tokens.position(i) > position;
      assertThat(isNext || tokens.position(i) == position).as(text).isTrue();
      assertThat(isNext && tokens.kind(i) != FormKind.WRITTEN).as(text).isFalse();
      assertThat(FormKind.of(tokens.text(i))).as(text).isEqualTo(tokens.kind(i));
      assertThat(tokens.start(i) >= 0 && tokens.end(i) > tokens.start(i)).as(text).isTrue();
      assertThat(tokens.end(i)).as(text).isLessThanOrEqualTo(text.length());
      assertThat(tokens.text(i).codePoints().noneMatch(Character::isISOControl)).as(text).isTrue();
      position = tokens.position(i);
    }
  }

  @Test
  void survivesHalvesOfCharacters() {
    for (String text :
        new String[] {
          "\uD83D", "a\uDE00b", "\u0301", "\u200D", "\uFE0F x", "\uDB40\uDDEF", "l·", "'"
        }) {
      assertThat(NormalText.of(text).text()).isNotNull();
      analyzed("en", text);
    }
  }

  private static List<String> terms(String language, String text) {
    var tokens = analyzed(language, text);
    var terms = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(tokens.position(i) + " " + tokens.text(i));
    }
    return terms;
  }

  private static Tokens analyzed(String language, String text) {
    var tokens = new Tokens();
    new TextAnalyzer.Pool().get(language).analyze(text, 0, tokens);
    return tokens;
  }

  @Test
  void leaveSymbolsAsTheyAreThatCountAsNormal() {
    for (char c = '\u20A0'; c < '\u2600'; c++) {
      if (NormalCharacters.isNormal(c)) {
        var symbol = String.valueOf(c);
        assertThat(Normalizer.normalize(symbol, Normalizer.Form.NFKC)).isEqualTo(symbol);
      }
    }
    assertThat(NormalText.of("€14 → 15 ₨ ½").text()).isEqualTo("€14 → 15 Rs  1⁄2 ");
  }
}
