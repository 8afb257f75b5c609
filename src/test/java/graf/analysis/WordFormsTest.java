package graf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every form of each word of a text, with the mark of its kind: a space between two positions, a
/// comma between two forms at one.
class WordFormsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | Smith's      | smith's,%smith,+smiths
          en | they’ll      | they’ll
          en | O'Reilly     | o'reilly,>en:o'reilli,+oreilly,>en:oreilli,/reilly,>en:reilli
          en | don't        | don't,+dont
          en | l’Oréal      | l'oréal,^l'oreal,%oreal,+loreal
          fr | l’amie       | l'amie,%amie,+lamie
          fr | qu'elle      | qu'elle
          fr | prud'homme   | prud'homme,>fr:prud'hom,+prudhomme,>fr:prudhom,/prud,/homme,>fr:home
          it | dell’acqua   | dell'acqua,%acqua,+dellacqua
          nl | foto's       | foto's,+fotos,/foto
          tr | Ankara’da    | ankara'da,%ankara,>tr:ankar,+ankarada,>tr:ankara
          uk | комп’ютер    | комп'ютер,+компютер
          he | צה"ל         | צה"ל,+צהל
          """)
  void areWithoutWhatAnApostropheJoins(String language, String text, String forms) {
    assertThat(forms(language, text)).isEqualTo(forms.replace('’', '\''));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | _Victory_      | victory,>en:victori
          en | max_size       | max size,+maxsize,>en:maxsiz,+max_size
          en | maxOpenFiles   | maxopenfiles,>en:maxopenfil,/max,/open,/files,>en:file
          de | ErsteDatei     | erstedatei,/erste,>de:erst,/datei
          en | XMLHttpRequest | xmlhttprequest,/xml,/http,/request
          en | APIs           | apis,>en:api
          en | Windows11      | windows11,/windows,>en:window,/11
          en | 20th           | 20th,/20
          en | e-mail         | e mail,+email
          ru | чёрно-белый    | черно,>ru:черн белый,>ru:бел,+чернобелый,>ru:чернобел
          en | IL‑6 and IL6   | il 6,+il6 and il6,/il
          en | AT&T           | at t,+att
          en | U.S.C.         | u s c,+usc
          en | Ph.D.          | ph d,+phd
          de | z.B.           | z b,+zb
          ru | т.е.           | т е,+те
          en | J. R. R. Smith | j r r,+jrr smith
          en | bar.com        | bar com
          en | end.Next       | end next
          en | A. Next        | a next
          ca | col·legi       | collegi,>ca:col.leg,>ca:colleg
          ca | col.legi       | col legi,>ca:leg,+collegi,>ca:colleg
          ca | col-legi       | col legi,>ca:leg,+collegi,>ca:colleg
          en | a​bc de        | a bc,+abc de
          fa | رئیس‌جمهور     | رئيس جمهور,+رئيسجمهور
          fa | می گوید        | مي گويد,+ميگويد
          fa | میخواندند      | ميخواندند,/خواندند
          hi | क्‍ष           | क्ष,>hi:कष
          """)
  void areCutAndJoined(String language, String text, String forms) {
    assertThat(forms(language, text)).isEqualTo(forms);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | 1,250,000     | 1,250,000,+1250000
          en | 1'250'000     | 1'250'000,+1250000
          en | 12,50,000     | 12,50,000,+1250000
          en | 1,250,000.50  | 1,250,000.50,+1250000.50
          es | 1.250.000,50  | 1.250.000,50,+1250000.50
          de | 12.500        | 12.500,+12500
          en | 12.500        | 12.500
          fr | 1 250 000     | 1 250 000,+1250000
          sv | 48 500        | 48 500,+48500
          ar | ١٬٢٥٠٬٠٠٠     | 1٬250٬000,+1250000
          en | 2019, 2020    | 2019 2020
          en | 1,2,3         | 1,2,3
          en | 10 20         | 10 20
          """)
  void ofNumbersHaveNoSigns(String language, String text, String forms) {
    assertThat(forms(language, text)).isEqualTo(forms);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | the commit-_tee found     | the commit,committee,>en:committe tee,committee,>en:committe found
          de | Eisen-_   bahn            | eisen,>de:eis,eisenbahn bahn,eisenbahn
          en | well-_Known               | well known
          en | pages 10-_20              | pages,>en:page 10 20
          en | the tide -_and            | the tide and
          """)
  void ofAWordCutAtTheEndOfALineStandAtBothHalves(String language, String text, String forms) {
    assertThat(forms(language, text.replace('_', '\n'))).isEqualTo(forms);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | Beyoncé     | beyoncé,^beyonce,>en:beyonce,>en:beyonc
          en | Beyonce     | beyonce,>en:beyonc
          en | Schröder    | schröder,^schroder,^schroeder
          en | Århus       | århus,^arhus,^aarhus,>en:aarhu,>en:arhu
          de | Häuser      | häuser,^hauser,^haeuser,>de:haus
          de | Haeuser     | haeuser,>de:haus
          sv | Malmö på ön | malmö,^malmo,^malmoe på,^pa ön,^on
          fi | pöytä       | pöytä,^poyta
          pt | não         | não,^nao
          pt | nao         | nao
          it | perché      | perché,^perche,>it:perc
          hu | után        | után,^utan,>hu:ut
          sv | från        | från,^fran
          fr | même        | même,^meme
          zh | 歷史        | 歷,^历 史,=历史
          zh | 历史        | 历 史,=历史
          ja | 國          | 國,^国
          hi | क़ानून       | कानून,>hi:कानुन
          vi | má          | má,^ma
          """)
  void haveTheAccentsThatAreWrittenAndNone(String language, String text, String forms) {
    assertThat(forms(language, text)).isEqualTo(forms);
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          es | casa    | casas
          es | año     | años
          it | libro   | libri
          it | donna   | donne
          pt | lei     | leis
          pt | nação   | nações
          fr | cheval  | chevaux
          sv | hus     | huset
          sv | kyrka   | kyrkan
          nl | huis    | huizen
          nl | man     | mannen
          nl | brief   | brieven
          nl | auto    | auto’s
          nl | baby    | baby'tje
          da | by      | byen
          no | bok     | boken
          fi | talo    | talot
          fi | työ     | työn
          ro | carte   | cărți
          ca | casa    | cases
          ca | llibre  | llibres
          gl | lei     | leis
          pl | ustawa  | ustawy
          pl | miasto  | miastach
          pl | ustawy  | ustawie
          uk | школа   | школу
          uk | вулиця  | вулиці
          uk | закони  | законами
          he | ספר     | הספר
          en | Hölderlin | Hoelderlin
          en | Übel    | Uebel
          fr | Müller  | Mueller
          en | 48,500  | 48500
          de | 1.250.000 | 1250000
          en | O’Neill | oneill
          he | בית     | ובבית
          he | ירושלים | לירושלים
          ru | школа   | школе
          en | résumé  | resume
          cs | školách | skolach
          tr | ırmağın | irmagin
          hu | múltról | multrol
          """)
  void meetInAStem(String language, String one, String other) {
    var asked = new Tokens();
    analyzer(language).analyzeAsked(one, asked);
    var indexed = analyzed(language, other);
    boolean meet = false;
    for (int i = 0; i < asked.size(); i++) {
      for (int j = 0; j < indexed.size(); j++) {
        meet |= FormKind.text(asked.text(i)).equals(FormKind.text(indexed.text(j)));
      }
    }
    assertThat(meet).as("%s / %s", forms(language, one), forms(language, other)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          대통령과     | 대통령과,%대통령,&대통령
          서울에서     | 서울에서,%서울,&서울
          삼성전자는   | 삼성전자는,%삼성전자,&삼성,&전자
          서울         | 서울
          """)
  void ofKoreanAreWithoutParticles(String text, String forms) {
    assertThat(forms("ko", text)).isEqualTo(forms);
  }

  private static String forms(String language, String text) {
    var tokens = analyzed(language, text);
    var forms = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean isNext = i > 0 && tokens.position(i) != tokens.position(i - 1);
      forms.append(i == 0 ? "" : isNext ? " " : ",").append(tokens.text(i));
    }
    return forms.toString();
  }

  private static Tokens analyzed(String language, String text) {
    var tokens = new Tokens();
    analyzer(language).analyze(text, 0, tokens);
    return tokens;
  }

  private static TextAnalyzer analyzer(String language) {
    return new TextAnalyzer.Pool().get(language);
  }
}
