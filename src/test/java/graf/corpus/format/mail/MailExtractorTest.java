package graf.corpus.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.AttachedFile;
import graf.corpus.format.Extracted;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails written here, as their readers see them.
class MailExtractorTest {
  private static final String HEAD =
      """
      From: Ebba Holm <ebba@yard.example>
      To: Clerk <clerk@town.example>
      Subject: Dredging
      Date: Tue, 12 Mar 2019 09:14:00 +0100
      """;

  // Characters

  @ParameterizedTest
  @CsvSource({
    "windows-1252, 'Über die Größe der Schäden in Köln stritten sich am Dienstag die Gutachter.'",
    "windows-1252, 'Le député a déposé une plainte à Orléans, où le procès s’ouvrira bientôt.'",
    "windows-1250, 'Wójt gminy Łódź zażądał, żeby most został zbudowany jeszcze w tym roku.'",
    "windows-1251, 'Проверка моста в Киеве началась во вторник, сообщил заместитель министра.'",
    "KOI8-R, 'Проверка моста в Киеве началась во вторник, сообщил заместитель министра.'",
    "UTF-8, 'Kommunen holder møde i Præstø om havnen på fredag.'",
    "Shift_JIS, '港の橋は火曜日に検査された。市長は来年までに新しい橋を建てると述べた。'",
    "ISO-2022-JP, '港の橋は火曜日に検査された。'",
    "GBK, '朱镕基的报告说，桥梁的检查在星期二开始，市长要求明年以前建成新桥。'",
  })
  void lettersOfATextWithoutACharsetAreTheWriters(String charset, String text) throws Exception {
    assertThat(texts(HEAD + "\n" + text + "\n", Charset.forName(charset))).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1252, 'Die Prüfung der Brücke in Köln war am Dienstag, schrieb der Gutachter.'",
    "us-ascii, UTF-8, 'Die Prüfung der Brücke in Köln war am Dienstag.'",
    "iso-8859-1, windows-1252, 'The “glass embargo” ended, said the minister’s office.'",
    "gb2312, GBK, '朱镕基和陶喆先生提出了新的预算方案。'",
    "euc-kr, x-windows-949, '부산항의 다리는 화요일에 점검되었다. 똠방각하'",
    "x-unknown, UTF-8, 'Vägen till Åre är stängd.'",
    "'\"utf-8\"', UTF-8, 'Vägen till Åre är stängd.'",
  })
  void aCharsetThatIsFalseOrTooNarrowIsNotBelieved(String named, String written, String text)
      throws Exception {
    var mail = HEAD + "Content-Type: text/plain; charset=" + named + "\n\n" + text + "\n";
    assertThat(texts(mail, Charset.forName(written))).containsExactly(text);
  }

  @Test
  void utf7IsRead() throws Exception {
    assertThat(texts(HEAD + "Content-Type: text/plain; charset=utf-7\n\nDie Br+APw-cke + mehr\n"))
        .containsExactly("Die Brücke + mehr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void aSubjectInRawBytesKeepsItsLetters(String charset) throws Exception {
    var mail = "Subject: Prüfung der Brücke für Köln\nFrom: Jürgen <j@x.example>\n\nSee below.\n";
    var read = read(mail, Charset.forName(charset));
    var japanese =
        read("Subject: 港の橋\nFrom: a@x.example\n\n検査された。\n", Charset.forName("ISO-2022-JP"));
    assertThat(japanese.metadata().title()).isEqualTo("港の橋");
    assertThat(read.metadata().title()).isEqualTo("Prüfung der Brücke für Köln");
    assertThat(read.metadata().authors()).containsExactly("Jürgen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8?Q?Pr=C3=BCfung_der?= =?utf-8?Q?_Br=C3=BCcke?= | Prüfung der Brücke",
        "=?utf-8?B?UHLDvGZ1bmcgZGVyIEJyw?= =?utf-8?B?7xja2U=?= | Prüfung der Brücke",
        "=?utf-8?Q?Pr=C3?= =?utf-8?Q?=BCfung?= | Prüfung",
        "=?iso-8859-1?Q?Pr=FCfung?= of it | Prüfung of it",
        "=?gb2312?B?zNWGtM/Iyfo=?= | 陶喆先生",
        "Re: =?UTF-8?q?caf=C3=A9?= | Re: café",
        "a =?broken | a =?broken",
      })
  void encodedWordsAreTheirLetters(String written, String read) throws Exception {
    assertThat(read("From: a@x.example\nSubject: " + written + "\n\nText.\n").metadata().title())
        .isEqualTo(read);
  }

  // Who

  @Test
  void sendersAndRecipientsAreKept() throws Exception {
    var mail =
        """
        From: "Holm, Ebba" <ebba@yard.example>
        To: Council Clerk <clerk@town.example>, other@town.example,
          =?utf-8?Q?J=C3=BCrgen?= Lark <lark@x.example>
        Cc: press@paper.example (The Press), Team: a@x.example, b@x.example;
        Message-ID: <42@yard.example>
        Subject: Dredging

        It was never put out to tender.
        """;
    var metadata = read(mail).metadata();
    assertThat(metadata.authors()).containsExactly("Holm, Ebba");
    assertThat(metadata.field("from")).containsExactly("Holm, Ebba <ebba@yard.example>");
    assertThat(metadata.field("to"))
        .containsExactly(
            "Council Clerk <clerk@town.example>",
            "other@town.example",
            "Jürgen Lark <lark@x.example>");
    assertThat(metadata.field("cc"))
        .containsExactly("The Press <press@paper.example>", "a@x.example", "b@x.example");
    assertThat(metadata.field("message_id")).containsExactly("42@yard.example");
  }

  @Test
  void headerLinesMayBeOfAnyLength() throws Exception {
    var people = new ArrayList<String>();
    for (int i = 0; i < 3000; i++) {
      people.add("person" + i + "@town.example");
    }
    var read =
        read("To: " + String.join(", ", people) + "\n" + HEAD.replace("To:", "X:") + "\nYes.\n");
    assertThat(read.metadata().title()).isEqualTo("Dredging");
    assertThat(read.metadata().date()).isEqualTo("2019-03-12");
    assertThat(read.metadata().field("to")).hasSize(3000);
  }

  @Test
  void withoutADateOfItsOwnItIsOfTheDayItCame() throws Exception {
    var mail = "Received: from a by b; Mon, 4 Mar 2019 08:00:00 +0000\nFrom: a@x.example\n\nYes.\n";
    assertThat(read(mail).metadata().date()).isEqualTo("2019-03-04");
  }

  // Signatures, dividers, quotations

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- \nUna Lark\nHarbour office, Quokka House\n+00 555 0100\n",
        "--\nUna Lark\nQuokka House\n",
        "-- \nUna Lark\n\nQuokka House, Wombat Lane 4\n",
        "-- \nUna Lark, who builds bridges for quokkas and for other people since 1950.\n",
      })
  void aSignatureIsNoText(String signature) throws Exception {
    assertThat(texts(HEAD + "\nThe pier opens on Monday.\n\n" + signature))
        .containsExactly("The pier opens on Monday.");
  }

  @Test
  void aSignatureEndsWhereTheOlderMailBegins() throws Exception {
    for (var older :
        List.of(
            "-----Original Message-----\nFrom: Otto\n\nThe lease names a bailiff.",
            "-------- Weitergeleitete Nachricht --------\nVon: Otto\n\nThe lease names a bailiff.",
            "De : Otto\nEnvoyé : lundi\nObjet : bail\n\nThe lease names a bailiff.",
            "Am Montag schrieb Otto:\n> The lease names a bailiff.",
            "> The lease names a bailiff.",
            "On Monday, Otto Reed\n<otto@x.example> wrote:\n\n> The lease names a bailiff.")) {
      var text =
          String.join("\n", texts(HEAD + "\nI agree.\n\n-- \nUna Lark\nQuokka House\n\n" + older));
      assertThat(text).as(older).contains("I agree.", "a bailiff.").doesNotContain("Quokka");
    }
  }

  @Test
  void linesOfHyphensDivideItems() throws Exception {
    var text =
        """
        First item: the pier.

        --
        Second item: the clerk bought a barometer for the office.

        --\s
        Third item: nobody in the harbour wants the dinghy any more.
        --\s

        The fourth item is long. It tells of a heron, of two boats
        and of a Sunday in June, and has more lines than a signature.

        ----------
        The fifth is short.
        """;
    assertThat(texts(HEAD + "\n" + text))
        .containsExactly(
            "First item: the pier.",
            "Second item: the clerk bought a barometer for the office.",
            "Third item: nobody in the harbour wants the dinghy any more.",
            "The fourth item is long. It tells of a heron, of two boats\n"
                + "and of a Sunday in June, and has more lines than a signature.",
            "----------\nThe fifth is short.");
  }

  @Test
  void quotedTextIsReadAndMarked() throws Exception {
    var text = "On Monday, Otto wrote:\n> The roof lost\n> its cock.\n>> Which roof?\n\nNo.\n";
    assertThat(texts(HEAD + "\n" + text))
        .containsExactly(
            "On Monday, Otto wrote:", "> The roof lost\n its cock.", "> > Which roof?", "No.");
  }

  @Test
  void itemsAndRowsKeepTheirLines() throws Exception {
    assertThat(
            texts(
                HEAD + "\nPlease send\n- hawser, 40 m\n- marline\n\n| quay | 12 |\n| pier | 3 |\n"))
        .containsExactly("Please send\n- hawser, 40 m\n- marline", "| quay | 12 |\n| pier | 3 |");
  }

  @Test
  void flowedLinesAreWhole() throws Exception {
    var flowed = HEAD + "Content-Type: text/plain; format=flowed";
    assertThat(texts(flowed + "\n\nThe ministers met \non the quay.\n From here on.\n"))
        .containsExactly("The ministers met on the quay.\nFrom here on.");
    assertThat(texts(flowed + "; delsp=yes\n\nthe fuel em \nbargo of the is \nlands\n"))
        .containsExactly("the fuel embargo of the islands");
    assertThat(texts(flowed + "\n\n> The roof is \n> mended.\n-- \nUna\n"))
        .containsExactly("> The roof is  mended.".replace("  ", " "));
  }

  // Alternatives

  @Test
  void ofAlternativesTheOneIsReadThatSaysMore() throws Exception {
    var html =
        "<h2>Leases</h2><p>The contract of the boathouse was signed by the bailiff.</p>"
            + "<p>The roof is mended in May, as the tenants had wished.</p>";
    assertThat(alternatives("Your program shows no HTML. View online.", html))
        .anyMatch(text -> text.contains("bailiff"));
    assertThat(alternatives("Leases\n\nThe contract of the boathouse was...", html))
        .anyMatch(text -> text.contains("tenants"));
    assertThat(
            alternatives(
                "Leases\n\nThe contract of the boathouse was signed by the bailiff.\n\n"
                    + "The roof is mended in May, as the tenants had wished.",
                html))
        .filteredOn(text -> text.contains("bailiff"))
        .hasSize(1);
    assertThat(alternatives("The whole text of the mail stands here.", "<p>View</p>"))
        .containsExactly("The whole text of the mail stands here.");
    assertThat(alternatives("", html)).anyMatch(text -> text.contains("bailiff"));
  }

  private static List<String> alternatives(String plain, String html) throws Exception {
    return texts(
        HEAD
            + "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n"
            + plain
            + "\n\n--x\nContent-Type: text/html\n\n"
            + html
            + "\n--x--\n");
  }

  // Attachments and mails within mails

  @Test
  void attachmentsAreFilesAndPicturesAreNone() throws Exception {
    var read =
        read(
            multipart(
                part("text/plain", "", "The protocol is enclosed."),
                part(
                    "text/plain; name=\"protocol.txt\"",
                    "attachment; filename=\"protocol.txt\"",
                    "Granted."),
                part("application/pdf", "attachment; filename*=utf-8''Pr%C3%BCfung.pdf", "%PDF-"),
                part("application/pdf; name=\"=?utf-8?Q?Br=C3=BCcke.pdf?=\"", "inline", "%PDF-"),
                part("text/calendar", "", "BEGIN:VCALENDAR"),
                part("image/png", "attachment; filename=logo.png", "x")));
    assertThat(read.blocks()).extracting(Block::text).containsExactly("The protocol is enclosed.");
    assertThat(read.attached().files())
        .extracting(AttachedFile::name)
        .containsExactly("protocol.txt", "Prüfung.pdf", "Brücke.pdf", "attachment.ics");
    assertThat(read.gaps()).isEmpty();
  }

  @Test
  void aForwardedMailIsReadUnderItsSubject() throws Exception {
    var inner = "From: Otto <otto@x.example>\nSubject: Lease\n\nIt names a bailiff.\n";
    var read =
        read(multipart(part("text/plain", "", "See below."), part("message/rfc822", "", inner)));
    assertThat(read.blocks())
        .extracting(Block::text)
        .containsExactly(
            "See below.", "Lease", "From: Otto <otto@x.example>", "It names a bailiff.");
    assertThat(read.metadata().title()).isEqualTo("Dredging");
  }

  @Test
  void anAttachedMailIsAFile() throws Exception {
    var inner = "From: Otto <otto@x.example>\nSubject: Lease\n\nIt names a bailiff.\n";
    var read = read(multipart(part("message/rfc822", "attachment", inner)));
    var file = read.attached().files().getFirst();
    assertThat(file.name()).isEqualTo("message.eml");
    assertThat(new MailExtractor().extract(file.bytes(), file.name()).metadata().title())
        .isEqualTo("Lease");
  }

  @Test
  void anEncryptedPartIsOnRecord() throws Exception {
    var read = read(multipart(part("application/pkcs7-mime; name=smime.p7m", "attachment", "x")));
    assertThat(read.gaps()).isEqualTo("an encrypted or signed part was not read");
  }

  // Files that hold mails

  @Test
  void appleMailIsReadWithoutItsList() throws Exception {
    var mail = HEAD + "\nThe pier is open.\n";
    var list = "<?xml version=\"1.0\"?>\n<plist><dict><key>sitatunga</key></dict></plist>\n";
    for (var count : List.of(mail.length() + "\n", mail.length() + "      \n")) {
      assertThat(texts(count + mail + list)).containsExactly("The pier is open.");
    }
  }

  @Test
  void whatStandsInFrontOfAMailIsPassedOver() throws Exception {
    for (var front :
        List.of("\ufeff", "\n\n", "\r\n", "From a@x.example Mon Mar  4 08:00:00 2019\n")) {
      var read = read(front + HEAD + "\nThe pier is open.\n");
      assertThat(read.metadata().title()).isEqualTo("Dredging");
      assertThat(read.blocks()).extracting(Block::text).containsExactly("The pier is open.");
    }
  }

  @Test
  void aSavedPageIsAPage() throws Exception {
    var mail =
        """
        From: <Saved by a browser>
        Subject: Harbour
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="b"

        --b
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable

        <html><head><title>The harbour</title></head><body><main><p>Die=
         Pr=C3=BCfung.</p></main></body></html>
        --b
        Content-Type: text/css

        p { color: black; font-family: sittella }
        --b--
        """;
    var read = new MailExtractor().extract(MemoryBytes.of(mail), "page.mhtml");
    assertThat(read.metadata().type()).isEqualTo("html");
    assertThat(read.metadata().title()).isEqualTo("The harbour");
    assertThat(read.blocks()).extracting(Block::text).containsExactly("Die Prüfung.");
  }

  private static String part(String type, String disposition, String content) {
    return "--x\nContent-Type: "
        + type
        + (disposition.isEmpty() ? "" : "\nContent-Disposition: " + disposition)
        + "\n\n"
        + content
        + "\n";
  }

  private static String multipart(String... parts) {
    return HEAD
        + "Content-Type: multipart/mixed; boundary=x\n\n"
        + String.join("", parts)
        + "--x--\n";
  }

  private static List<String> texts(String mail) throws Exception {
    return texts(mail, StandardCharsets.UTF_8);
  }

  private static List<String> texts(String mail, Charset charset) throws Exception {
    var texts = new ArrayList<String>();
    read(mail, charset).blocks().forEach(block -> texts.add(block.text()));
    return texts;
  }

  private static Extracted read(String mail) throws Exception {
    return read(mail, StandardCharsets.UTF_8);
  }

  private static Extracted read(String mail, Charset charset) throws Exception {
    return new MailExtractor().extract(MemoryBytes.of(mail, charset), "a.eml");
  }
}
