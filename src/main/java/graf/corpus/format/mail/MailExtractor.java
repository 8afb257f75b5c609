package graf.corpus.format.mail;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.Metadata;
import java.io.IOException;

/// Reads a mail: its subject, its date, who wrote it and to whom, and its texts in order; of
/// alternatives the one that says more. What is attached to it are files of their own.
public final class MailExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var attachments = new Attachments();
    try (var in = MailBytes.open(bytes);
        var mail = MimeTree.read(in)) {
      if (WebArchive.is(mail, name)) {
        return WebArchive.read(mail, MailLines.of(bytes), name);
      }
      var text = new ExtractedText();
      new MailReading(MailLines.of(bytes), text, attachments).add(mail);
      return new Extracted(
          metadata(Envelope.of(mail), name), text.blocks(), attachments.gaps(), attachments.files);
    } catch (IOException | ExtractionException | RuntimeException e) {
      attachments.files.close();
      throw e;
    }
  }

  private static Metadata metadata(Envelope envelope, String name) {
    return new Metadata(
            envelope.subject().isEmpty() ? FileName.stem(name) : envelope.subject(),
            envelope.authors(),
            envelope.date(),
            null,
            Format.MAIL.type(),
            null)
        .with(envelope.fields());
  }
}
