package graf.corpus.format.pdf;

import graf.corpus.format.AttachedFiles;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;

/// The files that are attached to a PDF, or pinned to one of its pages.
final class PdfAttachments {
  private static final int DEEPEST = 16;

  private final AttachedFiles files;
  private final Set<COSBase> seen = new HashSet<>();
  private int unread;

  PdfAttachments(AttachedFiles files) {
    this.files = files;
  }

  /// Adds all of them.
  void read(PDDocument document) throws IOException {
    var names = document.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      read(names.getEmbeddedFiles(), 0);
    }
    for (var page : document.getPages()) {
      for (var annotation : page.getAnnotations(PDAnnotationFileAttachment.class::isInstance)) {
        if (((PDAnnotationFileAttachment) annotation).getFile()
            instanceof PDComplexFileSpecification file) {
          read("", file);
        }
      }
    }
  }

  /// Returns how many could not be read.
  int unread() {
    return unread;
  }

  private void read(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
    if (depth > DEEPEST || !seen.add(node.getCOSObject())) {
      return;
    }
    Map<String, PDComplexFileSpecification> named = node.getNames();
    if (named != null) {
      for (var one : named.entrySet()) {
        read(one.getKey(), one.getValue());
      }
    }
    if (node.getKids() != null) {
      for (var kid : node.getKids()) {
        read(kid, depth + 1);
      }
    }
  }

  private void read(String name, @Nullable PDComplexFileSpecification file) {
    var embedded = file == null ? null : embedded(file);
    if (embedded == null || file == null || !seen.add(embedded.getCOSObject())) {
      return;
    }
    var own = file.getFilename();
    try (var in = embedded.createInputStream()) {
      files.add(own == null || own.isBlank() ? name : own, in);
    } catch (IOException _) {
      unread++;
    }
  }

  private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
    return Stream.of(
            file.getEmbeddedFileUnicode(),
            file.getEmbeddedFile(),
            file.getEmbeddedFileDos(),
            file.getEmbeddedFileMac(),
            file.getEmbeddedFileUnix())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
