package graf.corpus.format.epub;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Which files of a book are encrypted.
final class Encryption {
  /// Fonts are made unusable elsewhere by these; that hides nothing from a reader.
  private static final Set<String> OBFUSCATIONS =
      Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  private Encryption() {}

  static Set<String> paths(BookFiles files) throws IOException {
    var list = BookXml.read(files, "META-INF/encryption.xml");
    var paths = new HashSet<String>();
    if (list == null) {
      return paths;
    }
    for (var data : BookXml.named(list, "encrypteddata")) {
      if (!isObfuscation(data)) {
        for (var reference : data.getElementsByAttribute("URI")) {
          paths.add(BookFiles.resolved("", reference.attr("URI")));
        }
      }
    }
    return paths;
  }

  private static boolean isObfuscation(Element data) {
    return data.getElementsByAttribute("Algorithm").stream()
        .limit(1)
        .anyMatch(method -> OBFUSCATIONS.contains(method.attr("Algorithm")));
  }
}
