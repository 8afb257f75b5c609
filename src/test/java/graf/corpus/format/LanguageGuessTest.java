package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which language a text is in: whole sentences, short titles, texts that quote another.
class LanguageGuessTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | The ferry leaves the harbour every morning, and nobody knows when it comes back.
          de | Die Fähre verlässt den Hafen jeden Morgen, und niemand weiß, wann sie zurückkommt.
          fr | Le bateau quitte le port chaque matin, et personne ne sait quand il reviendra.
          es | El barco sale del puerto todas las mañanas y nadie sabe cuándo volverá.
          it | Il traghetto lascia il porto ogni mattina e nessuno sa quando tornerà indietro.
          pt | O barco sai do porto todas as manhãs e ninguém sabe quando ele vai voltar.
          nl | De veerboot verlaat elke ochtend de haven en niemand weet wanneer hij terugkomt.
          sv | Färjan lämnar hamnen varje morgon och ingen vet när den kommer tillbaka igen.
          da | Færgen forlader havnen hver morgen, og ingen ved, hvornår den kommer tilbage.
          fi | Lautta lähtee satamasta joka aamu, eikä kukaan tiedä, milloin se palaa takaisin.
          pl | Prom opuszcza port każdego ranka i nikt nie wie, kiedy wróci z powrotem.
          cs | Trajekt opouští přístav každé ráno a nikdo neví, kdy se vrátí zpátky.
          hu | A komp minden reggel elhagyja a kikötőt, és senki sem tudja, mikor jön vissza.
          ro | Feribotul pleacă din port în fiecare dimineață și nimeni nu știe când se întoarce.
          tr | Feribot her sabah limandan ayrılıyor ve kimse ne zaman döneceğini bilmiyor.
          vi | Chiếc phà rời bến cảng mỗi buổi sáng và không ai biết khi nào nó quay lại.
          id | Kapal feri meninggalkan pelabuhan setiap pagi dan tidak ada yang tahu kapan kembali.
          lt | Keltas kiekvieną rytą išplaukia iš uosto, ir niekas nežino, kada jis grįš atgal.
          et | Praam lahkub sadamast igal hommikul ja keegi ei tea, millal see tagasi tuleb.
          ca | El vaixell surt del port cada matí i ningú no sap quan tornarà a casa.
          ru | Паром покидает гавань каждое утро, и никто не знает, когда он вернётся.
          uk | Пором щоранку виходить із гавані, і ніхто не знає, коли він повернеться.
          bg | Фериботът напуска пристанището всяка сутрин и никой не знае кога ще се върне.
          el | Το πλοίο φεύγει από το λιμάνι κάθε πρωί και κανείς δεν ξέρει πότε θα γυρίσει.
          ar | تغادر العبارة الميناء كل صباح ولا أحد يعرف متى تعود.
          fa | کشتی هر روز صبح بندر را ترک می‌کند و هیچ‌کس نمی‌داند کی برمی‌گردد.
          he | המעבורת עוזבת את הנמל בכל בוקר ואיש אינו יודע מתי תחזור.
          hi | नाव हर सुबह बंदरगाह से निकलती है और कोई नहीं जानता कि वह कब लौटेगी।
          ja | フェリーは毎朝港を出るが、いつ戻るかは誰も知らない。
          zh | 渡輪每天早上離開港口，沒有人知道它什麼時候回來。
          ko | 배는 매일 아침 항구를 떠나지만 언제 돌아올지 아무도 모른다.
          th | เรือออกจากท่าทุกเช้าและไม่มีใครรู้ว่าจะกลับมาเมื่อไร
          km | សាលារៀនថ្មីនៅក្នុងភូមិ
          my | ကျောင်းသစ်တစ်ခု
          hy | Նավը ամեն առավոտ հեռանում է նավահանգստից։
          """)
  void isTold(String language, String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo(language);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ko | 서울의 봄
          el | Ο λόγος
          zh | 台湾历史
          ja | 会議のお知らせ
          th | กฎหมายใหม่
          de | Die neue Brücke über den Fluss
          fr | Les élèves de la nouvelle école
          ru | О новой школе в нашем городе
          """)
  void isToldOfTitles(String language, String title) {
    assertThat(LanguageGuess.of(title)).isEqualTo(language);
  }

  /// Of more letter groups than two bytes can sum.
  @ParameterizedTest
  @CsvSource({"Latin", "Cyrillic"})
  void isThatOfOneWordWhereATextRepeatsIt(String script) {
    boolean isLatin = script.equals("Latin");
    var profiles = isLatin ? LetterProfiles.latin() : LetterProfiles.cyrillic();
    String word = isLatin ? "the " : "что ";
    var once = likeliest(profiles, word);
    assertThat(likeliest(profiles, word.repeat(300))).isEqualTo(once);
  }

  private static String likeliest(LetterProfiles profiles, String text) {
    return Collections.max(profiles.likelihoods(text).entrySet(), Map.Entry.comparingByValue())
        .getKey();
  }

  @Test
  void isThatOfMostLettersWhereATextQuotesAnother() {
    assertThat(LanguageGuess.of("The harbour is called Порт, which is the Russian word for it."))
        .isEqualTo("en");
    assertThat(LanguageGuess.of("Компания Example Software выпустила новую версию программы."))
        .isEqualTo("ru");
    assertThat(LanguageGuess.of("中国政府发布了新的 Windows 操作系统标准。")).isEqualTo("zh");
  }

  @Test
  void isNotToldOfNamesNumbersAndSigns() {
    for (String text : new String[] {"", "12345 67890 – 2023/24 (17.3 %)", "x", "§", "OK", "ΔΩ"}) {
      assertThat(LanguageGuess.of(text)).as(text).isNull();
    }
  }
}
