package graf.corpus.format.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/// Keeps what one of Tika's parsers finds embedded in a document as a file.
final class TikaEmbedded implements EmbeddedDocumentExtractor {
  private final EmbeddedFiles files;

  TikaEmbedded(EmbeddedFiles files) {
    this.files = files;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return true;
  }

  @Override
  public void parseEmbedded(
      InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    var type = Objects.requireNonNullElse(metadata.get(Metadata.CONTENT_TYPE), "");
    var kind =
        Objects.requireNonNullElse(
            metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE), "ATTACHMENT");
    if (type.startsWith("image/") || kind.equals("THUMBNAIL") || kind.equals("MACRO")) {
      return;
    }
    var name =
        Objects.requireNonNullElse(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY), "embedded");
    files.add(name, bytes(in));
  }

  /// A compound file within a compound file is a folder of it.
  private static byte[] bytes(InputStream in) throws IOException {
    if (in instanceof TikaInputStream open
        && open.getOpenContainer() instanceof DirectoryEntry folder) {
      try (var system = new POIFSFileSystem();
          var out = new ByteArrayOutputStream()) {
        EntryUtils.copyNodes(folder, system.getRoot());
        system.writeFilesystem(out);
        return out.toByteArray();
      }
    }
    return in.readAllBytes();
  }
}
