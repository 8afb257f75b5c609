package graf.corpus.format.lines;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Extracted;
import graf.corpus.format.Extractor;
import graf.corpus.format.Format;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Subtitles, calendars and address books, as their readers see them.
class LinesTest {
  @Test
  void aSentenceGoesOnFromOneSubtitleToTheNext() throws Exception {
    assertThat(
            subtitles(
                "1\r\n00:00:01,000 --> 00:00:03,000\r\nThe ferry\r\n\r\n2\r\n00:00:03,100 -->"
                    + " 00:00:05,000\r\n<i>left</i> at {\\an8}noon.\r\n\r\n3\r\n00:00:05,100 -->"
                    + " 00:00:06,000\r\n- Who was late in\r\n1984?\r\n- Nobody\r\n\r\n4"
                    + "\r\n00:01:05,100 --> 00:01:06,000\r\nMuch later\r\n"))
        .containsExactly(
            "PARAGRAPH 0: The ferry left at noon.",
            "PARAGRAPH 0: - Who was late in 1984?",
            "PARAGRAPH 0: - Nobody",
            "PARAGRAPH 0: Much later");
  }

  @Test
  void webVttNamesWhoSpeaksAndHidesWhatIsForItsMakers() throws Exception {
    assertThat(
            subtitles(
                "WEBVTT - Ferry\nKind: captions\n\nNOTE wombat\nnumbat\n\nSTYLE\n::cue {}\n\nintro"
                    + "\n00:01.000 --> 00:02.000 align:start\n<v Una Lark>Rock &amp; <c.red>roll</c>\n"))
        .containsExactly("PARAGRAPH 0: Una Lark: Rock & roll");
  }

  @Test
  void theLinesOfACalendarAreUnfoldedAndItsEscapesUndone() throws Exception {
    var calendar =
        new CardExtractor(Format.CALENDAR)
            .extract(
                MemoryBytes.of(
                    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Mill\r\nBEGIN:VTIMEZONE\r\nCOMMENT:wombat"
                        + "\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART:20240506T100000Z"
                        + "\r\nSUMMARY:Grinding of the quern\r\n stone\\, first\r\nDESCRIPTION:Bring"
                        + " corn.\\nAnd oats\\; no rye.\r\nORGANIZER;CN=\"Lark, Una\":"
                        + "mailto:una@example.org\r\nUID:numbat\r\nBEGIN:VALARM\r\nDESCRIPTION:bilby"
                        + "\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
                "a.ics");
    assertThat(shown(calendar))
        .containsExactly(
            "HEADING 1: Grinding of the quernstone, first",
            "PARAGRAPH 0: Bring corn.\nAnd oats; no rye.",
            "PARAGRAPH 0: Lark, Una una@example.org");
    assertThat(calendar.metadata().title()).isEqualTo("Mill");
    assertThat(calendar.metadata().date()).isEqualTo("2024-05-06");
  }

  @Test
  void anOldCardIsReadInItsOwnLetters() throws Exception {
    var card =
        new CardExtractor(Format.CONTACTS)
            .extract(
                MemoryBytes.of(
                    "BEGIN:VCARD\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Una M=FC=\nller"
                        + "\nitem1.ORG:Mill;Stones\nADR;TYPE=work:;;1 Weir Lane;Town;;99;UK"
                        + "\nPHOTO;BASE64:\n AAAA\nNOTE:Likes stones\nEND:VCARD"
                        + "\nBEGIN:VCARD\nFN:Bo Wren\nEND:VCARD\n"),
                "a.vcf");
    assertThat(shown(card))
        .containsExactly(
            "HEADING 1: Una Müller",
            "PARAGRAPH 0: Mill Stones",
            "PARAGRAPH 0: 1 Weir Lane Town 99 UK",
            "PARAGRAPH 0: Likes stones",
            "HEADING 1: Bo Wren");
    assertThat(card.metadata().title()).isEqualTo("a");
  }

  @Test
  void aCardWithoutAFullNameIsCalledByTheParts() throws Exception {
    var card =
        read(
            new CardExtractor(Format.CONTACTS),
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.\r\nNOTE:quern\r\nEND:VCARD\r\n");
    assertThat(shown(card)).containsExactly("HEADING 1: Dr. Jörg Müller", "PARAGRAPH 0: quern");
    var event =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Mill\nORGANIZER;CN=\"Una ^'T^' Lark\":mailto:u@e.org\nEND:VEVENT\nEND:VCALENDAR\n";
    assertThat(shown(read(new CardExtractor(Format.CALENDAR), event)))
        .contains("PARAGRAPH 0: Una \"T\" Lark u@e.org");
  }

  @Test
  void aMatchStandsOnTheLineOnWhichItIsWritten() throws Exception {
    var block =
        new CardExtractor(Format.CALENDAR)
            .extract(MemoryBytes.of("BEGIN:VEVENT\nSUMMARY:The quern\n stone\n"), "a.ics")
            .blocks()
            .iterator()
            .next();
    assertThat(block.places().line(0)).isEqualTo(2);
    assertThat(block.places().line(block.text().indexOf("stone"))).isEqualTo(3);
  }

  @Test
  void damagedFilesAreReadAsFarAsTheyGo() throws Exception {
    assertThat(subtitles("1\n00:00:01,000 --> 00:00\nText\n")).isNotEmpty();
    for (var damaged :
        List.of("", "\n \n", "FN;ENCODING=QUOTED-PRINTABLE:=", "FN:\\", "END:VCARD\n:")) {
      assertThat(shown(read(new CardExtractor(Format.CONTACTS), damaged))).isNotNull();
    }
  }

  private static List<String> subtitles(String source) throws Exception {
    return shown(read(new SubtitleExtractor(), source));
  }

  private static Extracted read(Extractor extractor, String source) throws Exception {
    return extractor.extract(MemoryBytes.of(source), "a.srt");
  }

  private static List<String> shown(Extracted document) {
    var shown = new ArrayList<String>();
    for (Block block : document.blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }
}
