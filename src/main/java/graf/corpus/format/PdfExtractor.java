package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.Page;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// Reads PDF page by page: paragraphs are rebuilt of lines, words that a line end cut are rejoined,
/// and lines that stand at the head or foot of most pages are left out.
final class PdfExtractor implements Extractor {
  private static final String PARAGRAPH_END = "\u2029";

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    try (var in = bytes.open();
        var document = Loader.loadPDF(in.readAllBytes())) {
      var pages = pages(document);
      new RunningLines(pages).remove();
      var text = new ExtractedText();
      var labels = labels(document);
      for (int i = 0; i < pages.size(); i++) {
        var page = new Page(i + 1, labels == null || i >= labels.length ? null : labels[i]);
        for (List<String> paragraph : pages.get(i)) {
          text.add(Block.Kind.PARAGRAPH, 0, joined(paragraph), page);
        }
      }
      if (text.blocks().isEmpty()) {
        throw new ExtractionException(SkipReason.NO_TEXT_LAYER, pages.size() + " pages");
      }
      return new Extracted(metadata(document, name), text.blocks());
    } catch (InvalidPasswordException e) {
      throw new ExtractionException(SkipReason.ENCRYPTED, "");
    }
  }

  /// Returns each page's paragraphs, each a list of its lines.
  private static List<List<List<String>>> pages(PDDocument document) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setParagraphEnd(PARAGRAPH_END);
    stripper.setLineSeparator("\n");
    var pages = new ArrayList<List<List<String>>>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(paragraphs(stripper.getText(document)));
    }
    return pages;
  }

  private static List<List<String>> paragraphs(String text) {
    var paragraphs = new ArrayList<List<String>>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(PARAGRAPH_END, start);
      end = end < 0 ? text.length() : end;
      var lines = new ArrayList<String>();
      text.substring(start, end)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty())
          .forEach(lines::add);
      if (!lines.isEmpty()) {
        paragraphs.add(lines);
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private static String joined(List<String> lines) {
    var text = new StringBuilder();
    for (String line : lines) {
      int last = text.length() - 1;
      if (last > 0
          && text.charAt(last) == '-'
          && Character.isLetter(text.charAt(last - 1))
          && Character.isLowerCase(line.codePointAt(0))) {
        text.setLength(last);
      } else if (last >= 0) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  private static String @Nullable [] labels(PDDocument document) throws IOException {
    var labels = document.getDocumentCatalog().getPageLabels();
    return labels == null ? null : labels.getLabelsByPageIndices();
  }

  private static Metadata metadata(PDDocument document, String name) {
    var facts = document.getDocumentInformation();
    var title = facts.getTitle();
    var author = facts.getAuthor();
    Calendar date =
        facts.getCreationDate() == null ? facts.getModificationDate() : facts.getCreationDate();
    return new Metadata(
        title == null || title.isBlank() ? FileName.stem(name) : title.strip(),
        author == null || author.isBlank() ? List.of() : List.of(author.strip()),
        date == null
            ? null
            : date.toInstant().atZone(date.getTimeZone().toZoneId()).toLocalDate().toString(),
        null,
        Format.PDF.type(),
        null);
  }
}
