package graf.corpus.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/// What is drawn over the pages and seen there: what was filled into fields, visible signatures,
/// text and notes that somebody put on a page.
final class Overlay {
  /// A form has more fields than this only if it was made to have them.
  private static final int MOST_FIELDS = 20_000;

  private final Map<COSBase, PDField> fields = new HashMap<>();

  /// Shows an annotation, and returns the text of its appearance.
  interface Appearances {
    String of(PDAnnotation annotation) throws IOException;
  }

  Overlay(PDDocument document) {
    // Without the repairs that the library would make: they draw what has no appearance.
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return;
    }
    try {
      for (PDField field : form.getFieldTree()) {
        field.getWidgets().forEach(widget -> fields.put(widget.getCOSObject(), field));
        if (fields.size() > MOST_FIELDS) {
          return;
        }
      }
    } catch (RuntimeException _) {
      // Of a damaged form, what was found so far.
    }
  }

  List<String> texts(PDPage page, Appearances appearances) throws IOException {
    var texts = new ArrayList<String>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden() && !annotation.isNoView()) {
        var text = text(annotation, appearances);
        if (text != null && !text.isBlank()) {
          texts.add(text.strip());
        }
      }
    }
    return texts;
  }

  private @Nullable String text(PDAnnotation annotation, Appearances appearances)
      throws IOException {
    return switch (annotation) {
      case PDAnnotationLink _, PDAnnotationPopup _ -> null;
      case PDAnnotationWidget widget -> widget(widget, appearances);
      case PDAnnotationMarkup _ -> note(annotation, appearances);
      default -> note(annotation, appearances);
    };
  }

  private @Nullable String widget(PDAnnotationWidget widget, Appearances appearances)
      throws IOException {
    var field = fields.get(widget.getCOSObject());
    return switch (field) {
      case PDTextField secret when secret.isPassword() -> null;
      case PDTextField text -> or(text.getValue(), widget, appearances);
      case PDChoice choice -> or(String.join(", ", shown(choice)), widget, appearances);
      case PDPushButton _ -> appearances.of(widget);
      case PDButton _ -> null;
      case null, default -> appearances.of(widget);
    };
  }

  private static List<String> shown(PDChoice choice) {
    var names = choice.getOptionsDisplayValues();
    var values = choice.getOptionsExportValues();
    return choice.getValue().stream()
        .map(value -> {
          int at = values.indexOf(value);
          return at < 0 || at >= names.size() ? value : names.get(at);
        })
        .toList();
  }

  /// Returns `value`, which may be spread over cells where it is drawn, or else what is drawn.
  private static String or(@Nullable String value, PDAnnotation drawn, Appearances appearances)
      throws IOException {
    return value == null || value.isBlank() ? appearances.of(drawn) : value;
  }

  /// Returns what an annotation says, and what is drawn for it where that says more.
  private static String note(PDAnnotation annotation, Appearances appearances) throws IOException {
    var contents = annotation.getContents() == null ? "" : annotation.getContents();
    var seen = appearances.of(annotation);
    return contents.isBlank() || bare(seen).contains(bare(contents)) ? seen : contents;
  }

  private static String bare(String text) {
    var bare = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return bare.toString();
  }
}
