package graf.corpus.format.office;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.Failures;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.Page;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// Reads PDF page by page: paragraphs are rebuilt of lines, words that a line end cut are rejoined,
/// and lines that stand at the head or foot of most pages are left out.
public final class PdfExtractor implements Extractor {
  private static final String PARAGRAPH_END = "\u2029";

  /// How deep pictures are looked for in parts of a page that are drawn as one.
  private static final int DEEPEST_FORM = 3;

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    try (var document = load(bytes)) {
      var pages = pages(document);
      var scans = scans(document, pages);
      new RunningLines(pages).remove();
      var lines = new LineEnds(pages);
      var text = new ExtractedText();
      var labels = labels(document);
      for (int i = 0; i < pages.size(); i++) {
        var page = new Page(i + 1, labels == null || i >= labels.length ? null : labels[i]);
        for (List<String> paragraph : pages.get(i)) {
          text.add(Block.Kind.PARAGRAPH, 0, lines.joined(paragraph), page);
        }
      }
      if (text.blocks().isEmpty() && !scans.isEmpty()) {
        throw new ExtractionException(
            SkipReason.NO_TEXT_LAYER, scans.size() == 1 ? "1 page" : scans.size() + " pages");
      }
      return new Extracted(metadata(document, name), text.blocks(), gaps(scans));
    } catch (InvalidPasswordException e) {
      throw new ExtractionException(SkipReason.ENCRYPTED, "");
    } catch (IOException e) {
      throw new ExtractionException(SkipReason.MALFORMED, Failures.words(e));
    }
  }

  private static PDDocument load(SourceBytes bytes) throws IOException {
    // Its parts are looked up anywhere; what it unpacks of a large one is kept in a file.
    try (var in = bytes.open()) {
      return Loader.loadPDF(
          RandomAccessReadBuffer.createBufferFromStream(in),
          IOUtils.createTempFileOnlyStreamCache());
    }
  }

  /// Returns the numbers, from 1, of the pages that show a picture and have no text.
  private static List<Integer> scans(PDDocument document, List<List<List<String>>> pages)
      throws IOException {
    var scans = new ArrayList<Integer>();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).isEmpty() && hasPicture(document.getPage(i).getResources(), 0)) {
        scans.add(i + 1);
      }
    }
    return scans;
  }

  private static boolean hasPicture(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > DEEPEST_FORM) {
      return false;
    }
    for (var name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          || (resources.getXObject(name) instanceof PDFormXObject form
              && hasPicture(form.getResources(), depth + 1))) {
        return true;
      }
    }
    return false;
  }

  private static String gaps(List<Integer> scans) {
    var gaps = new StringBuilder();
    for (int i = 0; i < scans.size(); ) {
      int first = scans.get(i);
      int last = first;
      for (i++; i < scans.size() && scans.get(i) == last + 1; i++) {
        last++;
      }
      gaps.append(gaps.isEmpty() ? "no text layer on page " : ", ").append(first);
      gaps.append(last == first ? "" : "-" + last);
    }
    return gaps.toString();
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
