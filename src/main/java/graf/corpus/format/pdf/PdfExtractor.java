package graf.corpus.format.pdf;

import graf.corpus.format.AttachedFiles;
import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.PageProgress;
import graf.corpus.format.SourceBytes;
import graf.passage.Metadata;
import graf.passage.SkipReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/// Reads PDF page by page: paragraphs are rebuilt of lines, words that a line end cut are rejoined,
/// and lines that stand at the head or foot of most pages are left out.
public final class PdfExtractor implements Extractor {
  private static final String NOTHING_RECOGNISED = "nothing recognised ";

  /// How deep pictures are looked for in parts of a page that are drawn as one.
  private static final int DEEPEST_FORM = 3;

  private final @Nullable ScannedPages recognition;

  /// Leaves out pages that are pictures.
  public PdfExtractor() {
    recognition = null;
  }

  private PdfExtractor(ScannedPages recognition) {
    this.recognition = recognition;
  }

  /// Returns one that has pages that are pictures read, where the program for that is installed.
  ///
  /// @param pageLimit the longest that a page may take
  public static PdfExtractor recognising(Duration pageLimit, PageProgress progress) {
    return new PdfExtractor(new ScannedPages(pageLimit, progress));
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var attached = new AttachedFiles();
    try (var document = load(bytes)) {
      return extract(document, name, attached);
    } catch (InvalidPasswordException e) {
      attached.close();
      throw new ExtractionException(SkipReason.ENCRYPTED, "");
    } catch (IOException e) {
      attached.close();
      throw failure(e);
    } catch (RuntimeException | ExtractionException e) {
      attached.close();
      throw e;
    }
  }

  /// The library's own words say nothing to a reader: they are of offsets and objects.
  private static ExtractionException failure(IOException e) {
    return String.valueOf(e.getMessage()).startsWith("No security handler")
        ? new ExtractionException(SkipReason.ENCRYPTED, "by rights management")
        : new ExtractionException(SkipReason.MALFORMED, "no whole PDF");
  }

  private Extracted extract(PDDocument document, String name, AttachedFiles attached)
      throws IOException, ExtractionException {
    var reader = new PageReader(document);
    var pages = reader.read(document);
    var scans = scans(document, pages);
    if (recognition != null) {
      scans = recognition.read(document, scans, pages);
    }
    var attachments = new PdfAttachments(attached);
    attachments.read(document);
    new RunningLines(pages).remove();
    var blocks = new PdfBlocks(pages, labels(document)).blocks();
    if (blocks.isEmpty() && attached.files().isEmpty() && !scans.isEmpty()) {
      throw new ExtractionException(
          SkipReason.NO_TEXT_LAYER,
          (recognised() ? NOTHING_RECOGNISED + "on " : "")
              + (scans.size() == 1 ? "1 page" : scans.size() + " pages"));
    }
    return new Extracted(
        metadata(document, name), blocks, gaps(scans, reader.unread(), attachments), attached);
  }

  private static PDDocument load(SourceBytes bytes) throws IOException {
    // Its parts are looked up anywhere; what it unpacks of a large one is kept in a file.
    try (var in = bytes.open()) {
      return Loader.loadPDF(
          RandomAccessReadBuffer.createBufferFromStream(in),
          IOUtils.createTempFileOnlyStreamCache());
    }
  }

  /// Returns the numbers of the pages that show a picture and have no text.
  private static List<Integer> scans(PDDocument document, List<PdfPage> pages) {
    var scans = new ArrayList<Integer>();
    for (var page : pages) {
      if (page.isEmpty() && isPicture(document.getPage(page.number() - 1))) {
        scans.add(page.number());
      }
    }
    return scans;
  }

  private static boolean isPicture(PDPage page) {
    try {
      return hasPicture(page.getResources(), 0);
    } catch (IOException _) {
      return false;
    }
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

  private boolean recognised() {
    return recognition != null && recognition.isPossible();
  }

  private String gaps(List<Integer> scans, List<Integer> unread, PdfAttachments attachments) {
    var gaps = new ArrayList<String>();
    if (!scans.isEmpty()) {
      gaps.add((recognised() ? NOTHING_RECOGNISED : "no text layer ") + "on page " + ranges(scans));
    }
    if (!unread.isEmpty()) {
      gaps.add("damaged on page " + ranges(unread));
    }
    if (attachments.unread() > 0) {
      gaps.add("attached files that are damaged: " + attachments.unread());
    }
    return String.join(", ", gaps);
  }

  /// Returns `1, 3-5` for 1, 3, 4, 5.
  private static String ranges(List<Integer> numbers) {
    var ranges = new StringBuilder();
    for (int i = 0; i < numbers.size(); ) {
      int first = numbers.get(i);
      int last = first;
      for (i++; i < numbers.size() && numbers.get(i) == last + 1; i++) {
        last++;
      }
      ranges.append(ranges.isEmpty() ? "" : ", ").append(first);
      ranges.append(last == first ? "" : "-" + last);
    }
    return ranges.toString();
  }

  private static String @Nullable [] labels(PDDocument document) {
    try {
      var labels = document.getDocumentCatalog().getPageLabels();
      return labels == null ? null : labels.getLabelsByPageIndices();
    } catch (IOException | RuntimeException _) {
      // Damaged labels cost themselves only.
      return null;
    }
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
