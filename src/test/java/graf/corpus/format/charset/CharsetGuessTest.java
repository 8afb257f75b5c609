package graf.corpus.format.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetGuessTest {
  /// A text of two sentences in each language, and the character sets it was written in.
  private static final String TABLE =
      """
      German     | windows-1252 ISO-8859-15 IBM850 IBM437 x-MacRoman windows-1250 IBM273 UTF-16LE UTF-32BE | Die Fähre über den See fährt heute nicht, weil der Kapitän krank ist. Größere Gruppen müssen bis zum nächsten Frühjahr warten, heißt es im Rathaus.
      French     | windows-1252 ISO-8859-15 IBM850 IBM437 x-MacRoman IBM297 UTF-16LE | L’élève a oublié son cahier à la bibliothèque, où le gardien l’a trouvé hier. Cette année, la forêt a brûlé près du château.
      Spanish    | windows-1252 IBM850 IBM437 x-MacRoman ISO-8859-15 | El niño soñó con un camión pequeño que corría por la montaña. ¿Quién sabe cuándo volverá el señor Núñez a la reunión de mañana?
      Portuguese | windows-1252 IBM850 IBM860 x-MacRoman | A reunião começou às nove e não terminou antes do almoço. Os vizinhos não querem que a estação de comboios seja fechada no próximo mês.
      Italian    | windows-1252 IBM850 x-MacRoman | La città è più tranquilla perché la società non lavora il lunedì. Però nessuno sa se il caffè sarà aperto, né quando verrà il podestà.
      Swedish    | windows-1252 IBM850 IBM437 x-MacRoman | Båten går från ön klockan åtta på morgonen och är framme före lunch. Många äldre människor väntar på bänken vid ån.
      Danish     | windows-1252 IBM850 IBM865 x-MacRoman | Færgen sejler fra øen klokken otte om morgenen. Børnene på skolen spiste grød og drak æblesaft, før de gik ned til åen.
      Norwegian  | windows-1252 IBM850 IBM865 x-MacRoman | Båten går fra øya klokken åtte om morgenen. Været er dårlig, så ingen får gå ut på sjøen før i kveld, sier lensmannen på Bømlo.
      Finnish    | windows-1252 IBM850 IBM437 x-MacRoman | Yöllä satoi lunta, eikä kukaan päässyt pääkaupunkiin työhön. Sää on ollut tänä talvena kylmä, mutta järvellä hiihdetään päivittäin.
      Icelandic  | windows-1252 IBM850 IBM861 | Það var kalt í gær og enginn þorði að fara út á bátnum. Börnin í þorpinu léku sér við ána þótt snjór væri yfir öllu.
      Polish     | windows-1250 ISO-8859-2 IBM852 x-MacCentralEurope | Łódź zatonęła w nocy, a żaden z rybaków nie usłyszał wołania. Ktoś musiał zapłacić za źle naprawioną śrubę, więc sąd zbierze się wkrótce.
      Czech      | windows-1250 ISO-8859-2 IBM852 x-MacCentralEurope | Příliš mnoho lidí čekalo na poště, když úředník zavřel okénko. Starosta řekl, že most bude uzavřen až do příštího léta.
      Slovak     | windows-1250 ISO-8859-2 IBM852 x-MacCentralEurope | Pšenicu zožali skôr, než prišiel dážď. Starý mlynár ešte vždy melie múku, hoci jeho syn už dávno odišiel do mesta za lepším životom.
      Hungarian  | windows-1250 ISO-8859-2 IBM852 x-MacCentralEurope | A kőműves reggel hétkor kezdte építeni a templom tornyát. Az őszi eső miatt azonban három hétig szünetelt a munka, és a költség is nőtt.
      Croatian   | windows-1250 ISO-8859-2 IBM852 x-MacCroatian | Kiša je padala cijelu noć, pa su ceste između sela još uvijek zatvorene. Općina će ljudima dati šatore i toplu hranu, kaže načelnik.
      Slovene    | windows-1250 ISO-8859-2 IBM852 | Župan je rekel, da bo most čez reko zaprt še do poletja. Otroci iz vasi zato hodijo v šolo po daljši poti, kar staršem ni všeč.
      Romanian   | windows-1250 ISO-8859-2 IBM852 | Primăria a hotărât să închidă podul până la toamnă. Oamenii din sat sunt supăraţi, fiindcă şcoala şi piaţa se află pe malul celălalt.
      Turkish    | windows-1254 ISO-8859-9 IBM857 | Köprü yaza kadar kapalı kalacak, dedi belediye başkanı. Çocuklar okula gitmek için dağın öbür yanından dolaşıyor, şoförler de kızgın.
      Lithuanian | windows-1257 ISO-8859-13 ISO-8859-4 IBM775 | Tiltas per upę bus uždarytas iki vasaros, pranešė miesto meras. Žmonės į darbą važiuoja aplinkiniu keliu, todėl jų kelionė trunka ilgiau.
      Latvian    | windows-1257 ISO-8859-13 ISO-8859-4 IBM775 | Tilts pār upi būs slēgts līdz vasarai, paziņoja pilsētas mērs. Bērni uz skolu brauc pa garāku ceļu, un vecāki par to nav priecīgi.
      Estonian   | windows-1257 windows-1252 ISO-8859-13 | Sild üle jõe jääb suveni suletuks, teatas linnapea. Lapsed käivad koolis pikemat teed mööda ja vanemad pole sellega sugugi rahul.
      Russian    | windows-1251 KOI8-R IBM866 ISO-8859-5 x-MacCyrillic UTF-16LE UTF-16BE UTF-32LE | Мост через реку закрыт до лета, сообщил глава города. Дети ходят в школу длинной дорогой, и родители этим очень недовольны.
      Ukrainian  | windows-1251 KOI8-U ISO-8859-5 x-MacUkraine UTF-16LE | Міст через річку зачинено до літа, повідомив голова міста. Діти ходять до школи довшою дорогою, і їхні батьки цим дуже невдоволені.
      Bulgarian  | windows-1251 ISO-8859-5 IBM855 | Мостът над реката е затворен до лятото, съобщи кметът на града. Децата ходят на училище по по-дълъг път и родителите са недоволни.
      Serbian    | windows-1251 ISO-8859-5 IBM855 | Мост преко реке биће затворен до лета, рекао је градоначелник. Деца иду у школу дужим путем, па су њихови родитељи веома љути.
      Belarusian | windows-1251 ISO-8859-5 | Мост праз раку зачынены да лета, паведаміў кіраўнік горада. Дзеці ходзяць у школу доўгай дарогай, і іх бацькі гэтым незадаволеныя.
      Greek      | windows-1253 ISO-8859-7 x-IBM737 IBM869 x-MacGreek | Η γέφυρα θα μείνει κλειστή ως το καλοκαίρι, είπε ο δήμαρχος. Τα παιδιά πηγαίνουν στο σχολείο από άλλον δρόμο.
      Hebrew     | windows-1255 ISO-8859-8 IBM862 | הגשר מעל הנהר יהיה סגור עד הקיץ, אמר ראש העיר. הילדים הולכים לבית הספר בדרך ארוכה יותר וההורים אינם מרוצים.
      Arabic     | windows-1256 ISO-8859-6 | قال رئيس البلدية إن الجسر سيبقى مغلقا حتى الصيف. يذهب الأطفال إلى المدرسة من طريق أطول والآباء غير راضين عن ذلك.
      Thai       | x-windows-874 TIS-620 | นายกเทศมนตรีกล่าวว่าสะพานข้ามแม่น้ำจะปิดจนถึงฤดูร้อน เด็กๆ ต้องเดินไปโรงเรียนด้วยทางที่ไกลกว่าเดิม
      Vietnamese | windows-1258 | Thị trưởng nói rằng cây cầu qua sông sẽ đóng cửa đến mùa hè. Trẻ em phải đi học bằng con đường dài hơn và cha mẹ không vui.
      English    | windows-1252 x-MacRoman IBM037 IBM500 UTF-16LE UTF-16BE UTF-32LE UTF-32BE | The ferry won’t sail today – “the captain is ill,” says the town hall. A café by the quay, the Belle Époque, stays open.
      Chinese    | GB18030 x-windows-950 UTF-16LE UTF-16BE | 市長說橋要到夏天才會開放。孩子們上學要走更遠的路，所以他們的父母都不高興。
      Simplified | GB18030 UTF-16LE UTF-16BE UTF-32LE | 市长说这座桥要到夏天才会开放。孩子们上学要走更远的路，所以他们的父母都不高兴。
      Japanese   | windows-31j EUC-JP ISO-2022-JP UTF-16LE UTF-16BE | 市長によると、川にかかる橋は夏まで通れない。子どもたちは遠回りして学校に行かなければならず、親たちは怒っている。
      Korean     | x-windows-949 EUC-KR ISO-2022-KR UTF-16LE UTF-16BE | 시장은 강을 건너는 다리가 여름까지 닫힌다고 말했다. 아이들은 더 먼 길로 학교에 다니고 부모들은 불만이 많다.
      """;

  record Sample(String language, Charset charset, String text) {
    byte[] bytes() {
      return text.getBytes(charset);
    }

    @Override
    public String toString() {
      return language + " in " + charset;
    }
  }

  private static List<Sample> samples() {
    var samples = new ArrayList<Sample>();
    for (var row : TABLE.lines().toList()) {
      var cells = row.split("\\|", -1);
      for (var name : cells[1].strip().split(" ", -1)) {
        var charset = Charset.forName(name);
        samples.add(new Sample(cells[0].strip(), charset, writable(cells[2].strip(), charset)));
      }
    }
    return samples;
  }

  /// Returns the text as it is written in a character set that has fewer signs.
  private static String writable(String text, Charset charset) {
    if (charset.name().equals("windows-1258")) {
      return Vietnamese.decomposed(text);
    }
    return charset.newEncoder().canEncode(text)
        ? text
        : text.replace('’', '\'').replace('“', '"').replace('”', '"').replace('–', '-');
  }

  @ParameterizedTest
  @MethodSource("samples")
  void twoSentencesAreReadInTheirEncoding(Sample sample) {
    assertThat(CharsetGuess.decoded(sample.bytes())).isEqualTo(sample.text());
  }

  /// What a text of fewer letters does not tell, such as a single accent, may be read wrong; so
  /// many of a hundred are at least read right.
  @ParameterizedTest
  @CsvSource({"80, 99", "40, 99", "25, 97", "15, 93"})
  void shorterTextsAreMostlyReadInTheirEncoding(int length, int percent) {
    int right = 0;
    int all = 0;
    for (var sample : samples()) {
      for (var piece : pieces(sample.text(), length)) {
        all++;
        right += CharsetGuess.decoded(piece.getBytes(sample.charset())).equals(piece) ? 1 : 0;
      }
    }
    assertThat(100.0 * right / all).isGreaterThan(percent);
  }

  private static List<String> pieces(String text, int length) {
    var pieces = new ArrayList<String>();
    for (int start = 0; start + length / 2 <= text.length(); start += length) {
      pieces.add(text.substring(start, Math.min(text.length(), start + length)));
    }
    return pieces;
  }

  /// One accent in a short text is no word of two scripts, and no sign within a word.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "El niño llegó.",
        "Le café est fermé.",
        "Die Größe der Tür",
        "Båten går på måndag.",
        "The résumé was read.",
        "La señora de Málaga",
        "Fahrt über Köln",
        "Un garçon très âgé"
      })
  void readsAShortTextWithFewAccents(String text) {
    var bytes = text.getBytes(Charset.forName("windows-1252"));
    assertThat(CharsetGuess.decoded(bytes)).isEqualTo(text);
  }

  @Test
  void aLineOfAnotherEncodingCostsNoOtherLine() {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes("Die Brücke ist für Züge gesperrt.\n".getBytes(StandardCharsets.UTF_8));
    joined.writeBytes("Der Kapitän wäre schön böse.\n".getBytes(StandardCharsets.ISO_8859_1));
    joined.writeBytes("Äpfel blühen später.\n".getBytes(StandardCharsets.UTF_8));
    assertThat(CharsetGuess.decoded(joined.toByteArray()))
        .isEqualTo(
            """
            Die Brücke ist für Züge gesperrt.
            Der Kapitän wäre schön böse.
            Äpfel blühen später.
            """);
  }

  @Test
  void asciiIsAlsoUtf8() {
    assertThat(CharsetGuess.of("Plain words.".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(CharsetGuess.of(new byte[0])).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, En été la forêt brûle",
    "IBM437, Größere Brücken",
    "IBM866, Отчёт за год",
    "windows-31j, 報告書の写し",
    "GB18030, 会议记录和报告"
  })
  void aNameIsEnough(String charset, String name) {
    assertThat(CharsetGuess.decoded(name.getBytes(Charset.forName(charset)))).isEqualTo(name);
  }

  /// Vietnamese as Windows writes it: tones stand behind their letters.
  private static final class Vietnamese {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final CharsetEncoder ENCODER = Charset.forName("windows-1258").newEncoder();

    private Vietnamese() {}

    static String decomposed(String text) {
      var all = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        all.append(decomposed(text.charAt(i)));
      }
      return all.toString();
    }

    private static String decomposed(char c) {
      if (ENCODER.canEncode(c)) {
        return String.valueOf(c);
      }
      var apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      int tone = 1;
      while (TONES.indexOf(apart.charAt(tone)) < 0) {
        tone++;
      }
      var letter = apart.substring(0, tone) + apart.substring(tone + 1);
      return Normalizer.normalize(letter, Normalizer.Form.NFC) + apart.charAt(tone);
    }
  }
}
