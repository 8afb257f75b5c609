package graf.corpus.format.office;

import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// When an Office file says that it was made, in its own words: the library makes a day of any.
final class CoreProperties {
  private static final String NAME = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created";
  private static final int LONGEST = 1 << 20;

  private CoreProperties() {}

  /// Returns it; null where the file does not say, or is of a format that says it elsewhere.
  static @Nullable String created(Format format, SourceBytes bytes) throws IOException {
    return switch (format) {
      case DOCX, PPTX, XLSX -> created(bytes);
      default -> null;
    };
  }

  private static @Nullable String created(SourceBytes bytes) throws IOException {
    try (var zip = new ZipInputStream(bytes.open())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(NAME)) {
          return created(new String(zip.readNBytes(LONGEST), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      // Of a file that is damaged, the library may still have read its properties.
      return null;
    }
    return null;
  }

  private static @Nullable String created(String xml) {
    int tag = xml.indexOf(CREATED);
    int start = tag < 0 ? -1 : xml.indexOf('>', tag);
    int end = start < 0 ? -1 : xml.indexOf('<', start);
    return end < 0 ? null : xml.substring(start + 1, end).strip();
  }
}
