package graf.corpus.format.epub;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.text.DecodedText;
import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The lists in a book, which are XML, sound or not.
final class BookXml {
  private static final int DEEPEST = 100;

  private BookXml() {}

  /// Returns the list at `path`; null where there is none that can be read.
  static @Nullable Document read(BookFiles files, String path) throws IOException {
    try {
      var bytes = files.read(path);
      return bytes == null
          ? null
          : Parser.xmlParser()
              .setMaxDepth(DEEPEST)
              .parseInput(DecodedText.readDeclared(new ChapterBytes(bytes)).text(), "");
    } catch (ExtractionException _) {
      return null;
    }
  }

  /// Returns the elements of `list` with this name, whatever their prefix.
  static List<Element> named(Document list, String name) {
    return list.stream().filter(element -> local(element).equals(name)).toList();
  }

  private static String local(Element element) {
    var name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }
}
