package graf.corpus.format.lines;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.PublicationDate;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.passage.Metadata;
import java.io.IOException;
import java.util.List;

/// Calendars (iCalendar) and address books (vCard): an entry begins with its heading, and what a
/// reader is shown of it follows.
public final class CardExtractor implements Extractor {
  private final Format format;

  /// @param format one of the two
  public CardExtractor(Format format) {
    this.format = format;
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var cards = new Cards(decoded.text());
    cards.read();
    var metadata =
        new Metadata(
            cards.title() == null ? FileName.stem(name) : cards.title(),
            List.of(),
            PublicationDate.of(cards.day()),
            null,
            format.type(),
            decoded.encoding());
    return new Extracted(metadata, cards.blocks());
  }
}
