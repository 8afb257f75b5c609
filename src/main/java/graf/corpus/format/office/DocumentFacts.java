package graf.corpus.format.office;

import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.PublicationDate;
import graf.passage.Block;
import graf.passage.Metadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an office document says of itself.
final class DocumentFacts implements XmlPart.Visitor {
  private final StringBuilder text = new StringBuilder();
  private final List<String> authors = new ArrayList<>();
  private String title = "";
  private @Nullable String created;
  private String language = "";

  /// Reads the part `name`, where there is one.
  static DocumentFacts of(ZippedParts parts, @Nullable String name) throws IOException {
    var facts = new DocumentFacts();
    try (var in = name == null ? null : parts.open(name)) {
      if (in != null) {
        XmlPart.read(in, facts);
      }
    }
    return facts;
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    text.setLength(0);
    return XmlPart.Then.ENTER;
  }

  @Override
  public void text(String more) {
    text.append(more);
  }

  @Override
  public void end(XmlPart part) {
    var value = text.toString().strip();
    text.setLength(0);
    if (value.isEmpty()) {
      return;
    }
    switch (part.name()) {
      case "title" -> title = title.isEmpty() ? value : title;
      case "initial-creator" -> authors.addFirst(value);
      case "creator" -> authors.add(value);
      case "created", "creation-date" -> created = PublicationDate.of(value);
      case "language" -> language = value;
      default -> {}
    }
  }

  /// @param blocks where no title is named, the first heading of the first level is it
  Metadata metadata(List<Block> blocks, String name, Format format) {
    return new Metadata(
        title.isEmpty() ? heading(blocks, name) : title,
        authors.isEmpty() ? List.of() : List.of(authors.getFirst()),
        created,
        language.isEmpty() ? null : language,
        format.type(),
        null);
  }

  private static String heading(List<Block> blocks, String name) {
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
        return block.text();
      }
    }
    return FileName.stem(name);
  }
}
