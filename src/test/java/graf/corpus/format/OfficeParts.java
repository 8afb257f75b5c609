package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.parse.Formats;
import graf.passage.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An office document put together of its parts in a test.
final class OfficeParts {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private static final String ODF =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static OfficeParts word(String body) {
    return word("document", "http://schemas.openxmlformats.org", "<w:body>" + body + "</w:body>");
  }

  /// In the namespaces of the strict variant of the format.
  static OfficeParts strictWord(String body) {
    var parts = word(body);
    parts.parts.replaceAll((_, bytes) ->
        new String(bytes, StandardCharsets.UTF_8)
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/",
                "http://purl.oclc.org/ooxml/officeDocument/")
            .getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private static OfficeParts word(String root, String base, String content) {
    return new OfficeParts()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\""
                + base
                + "/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        .with("word/document.xml", "<w:" + root + " " + W + ">" + content + "</w:" + root + ">");
  }

  static OfficeParts text(String body) {
    return openDocument("text", body);
  }

  static OfficeParts openDocument(String kind, String body) {
    return new OfficeParts()
        .with("mimetype", "application/vnd.oasis.opendocument." + kind)
        .with(
            "content.xml",
            "<office:document-content "
                + ODF
                + "><office:body><office:"
                + kind
                + ">"
                + body
                + "</office:"
                + kind
                + "></office:body></office:document-content>");
  }

  static byte[] flat(String kind, String meta, String body) {
    return ("<?xml version=\"1.0\"?><office:document "
            + ODF
            + " office:mimetype=\"application/vnd.oasis.opendocument."
            + kind
            + "\"><office:meta>"
            + meta
            + "</office:meta><office:body><office:"
            + kind
            + ">"
            + body
            + "</office:"
            + kind
            + "></office:body></office:document>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static OfficeParts slides(String... slides) {
    var list = new StringBuilder();
    var relations = new StringBuilder();
    var parts = new OfficeParts().with("[Content_Types].xml", "<Types/>");
    for (int i = 1; i <= slides.length; i++) {
      list.append("<p:sldId id=\"").append(i).append("\" r:id=\"r").append(i).append("\"/>");
      relations
          .append("<Relationship Id=\"r")
          .append(i)
          .append("\" Type=\"x/slide\" Target=\"slides/slide")
          .append(i)
          .append(".xml\"/>");
      parts.with(
          "ppt/slides/slide" + i + ".xml",
          "<p:sld " + W + "><p:cSld><p:spTree>" + slides[i - 1] + "</p:spTree></p:cSld></p:sld>");
    }
    return parts
        .with(
            "ppt/presentation.xml",
            "<p:presentation " + W + "><p:sldIdLst>" + list + "</p:sldIdLst></p:presentation>")
        .with(
            "ppt/_rels/presentation.xml.rels", "<Relationships>" + relations + "</Relationships>");
  }

  /// Adds a part; `W` and `ODF` in its text stand for the namespaces.
  OfficeParts with(String name, String content) {
    return with(
        name, content.replace("$W", W).replace("$ODF", ODF).getBytes(StandardCharsets.UTF_8));
  }

  OfficeParts with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  byte[] zipped() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  Extracted read(String name) throws Exception {
    return read(zipped(), name);
  }

  static Extracted read(byte[] content, String name) throws Exception {
    var bytes = new MemoryBytes(content);
    return Formats.inProcess().of(name, bytes).extract(bytes, name);
  }

  List<String> texts(String name) throws Exception {
    return texts(read(name));
  }

  static List<String> texts(Extracted read) {
    var texts = new ArrayList<String>();
    for (Block block : read.blocks()) {
      texts.add(block.text());
    }
    assertThat(read.gaps()).isEmpty();
    return texts;
  }
}
