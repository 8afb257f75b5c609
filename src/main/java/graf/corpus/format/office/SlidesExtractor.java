package graf.corpus.format.office;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads PowerPoint files slide by slide, each with its charts and diagrams, its notes and the
/// comments on it; a slide that is damaged costs itself only. What is embedded are files in it.
public final class SlidesExtractor implements Extractor {
  private static final String MAIN = "ppt/presentation.xml";

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var embedded = new EmbeddedFiles();
    try (var parts = ZippedParts.open(bytes)) {
      var root = Relations.of(parts, "");
      var gaps = new ArrayList<String>();
      var text = new ExtractedText();
      for (var slide : slides(parts, root.target("officeDocument"))) {
        addSlide(parts, slide, text, gaps);
      }
      embedded.addAll(parts, "ppt/embeddings/");
      return new Extracted(
          DocumentFacts.of(parts, root.target("core-properties"))
              .metadata(text.blocks(), name, Format.PPTX),
          text.blocks(),
          Gaps.of(gaps, embedded.gaps()),
          embedded.files());
    } catch (ZippedParts.TooMuchException e) {
      embedded.close();
      throw new ExtractionException(SkipReason.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (IOException | ExtractionException | RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /// Returns the slides in the order in which they are shown.
  private static List<String> slides(ZippedParts parts, @Nullable String named)
      throws IOException, ExtractionException {
    var main = named != null && parts.has(named) ? named : MAIN;
    var relations = Relations.of(parts, main);
    var slides = new ArrayList<String>();
    try (var in = parts.open(main)) {
      if (in == null) {
        throw new ExtractionException(SkipReason.MALFORMED, "it has no list of slides");
      }
      XmlPart.read(
          in,
          part -> {
            if (part.name().equals("sldId")) {
              var slide = relations.byId(part.relation());
              if (slide != null) {
                slides.add(slide);
              }
            }
            return XmlPart.Then.ENTER;
          });
    }
    return slides.isEmpty() ? relations.targets("slide") : slides;
  }

  private static void addSlide(
      ZippedParts parts, String slide, ExtractedText text, List<String> gaps) throws IOException {
    add(parts, slide, text, gaps);
    var relations = Relations.of(parts, slide);
    for (var type : List.of("chart", "diagramData", "chartEx")) {
      for (var drawing : relations.targets(type)) {
        addDrawing(parts, drawing, text);
      }
    }
    for (var type : List.of("notesSlide", "comments")) {
      for (var target : relations.targets(type)) {
        add(parts, target, text, gaps);
      }
    }
  }

  private static void add(ZippedParts parts, String name, ExtractedText text, List<String> gaps)
      throws IOException {
    var slide = new SlideText();
    try (var in = parts.open(name)) {
      if (in == null || !XmlPart.read(in, slide)) {
        gaps.add("a part of it is damaged (" + name + ")");
      }
    }
    slide.pieces().forEach(piece -> text.add(piece.kind(), piece.level(), piece.text(), null));
  }

  private static void addDrawing(ZippedParts parts, String name, ExtractedText text)
      throws IOException {
    var drawing = new DrawingText();
    try (var in = parts.open(name)) {
      if (in != null) {
        XmlPart.read(in, drawing);
      }
    }
    text.add(Block.Kind.PARAGRAPH, 0, String.join("\n", drawing.texts()), null);
  }
}
