package graf.corpus.format.lines;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.passage.Metadata;
import java.io.IOException;
import java.util.List;

/// Subtitles (SRT, WebVTT): what is said, without numbers and clocks.
public final class SubtitleExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var metadata =
        new Metadata(
            FileName.stem(name),
            List.of(),
            null,
            null,
            Format.SUBTITLES.type(),
            decoded.encoding());
    return new Extracted(metadata, new Subtitles(decoded.text()).blocks());
  }
}
