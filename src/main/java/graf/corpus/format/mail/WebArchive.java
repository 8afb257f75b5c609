package graf.corpus.format.mail;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.html.HtmlExtractor;
import graf.passage.Metadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A web page that a browser saved with its pictures as one file (MHTML): in form a mail.
final class WebArchive {
  private WebArchive() {}

  static boolean is(MimePart mail, String name) {
    return switch (FileName.extension(name)) {
      case "mht", "mhtml" -> true;
      default -> mail.header.has("snapshot-content-location");
    };
  }

  static Extracted read(MimePart archive, MailLines lines, String name) throws IOException {
    var pages = new ArrayList<MimePart>();
    addPages(archive, pages);
    var text = new ExtractedText();
    Metadata metadata = null;
    for (var page : pages) {
      var content = MailCharset.decode(page.read(), page.charset());
      var found = HtmlExtractor.extract(content, "UTF-8", name);
      metadata = metadata == null ? found.metadata() : metadata;
      MailTexts.Html.of(content).addTo(text, lines.find(page.read(), page.transferEncoding()));
    }
    return new Extracted(described(metadata, Envelope.of(archive), name), text.blocks());
  }

  private static void addPages(MimePart part, List<MimePart> pages) {
    part.parts.forEach(inner -> addPages(inner, pages));
    if (part.type().equals("text/html") || part.type().equals("application/xhtml+xml")) {
      pages.add(part);
    }
  }

  private static Metadata described(@Nullable Metadata page, Envelope envelope, String name) {
    var title = envelope.subject().isEmpty() ? FileName.stem(name) : envelope.subject();
    return page == null
        ? new Metadata(title, List.of(), envelope.date(), null, Format.HTML.type(), null)
        : new Metadata(
            page.title(), page.authors(), page.date(), page.language(), Format.HTML.type(), null);
  }
}
