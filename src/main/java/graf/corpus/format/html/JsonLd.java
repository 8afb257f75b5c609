package graf.corpus.format.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// The dates and authors in a page's `application/ld+json` scripts.
final class JsonLd {
  private static final JsonFactory JSON = new JsonFactory();

  private final List<String> authors = new ArrayList<>();
  private @Nullable String headline;
  private @Nullable String published;
  private @Nullable String modified;

  private JsonLd() {}

  static JsonLd of(Document page) {
    var found = new JsonLd();
    for (var script : page.select("script[type=application/ld+json]")) {
      try (var json = JSON.createParser(script.data())) {
        found.read(json);
      } catch (IOException _) {
        // What its author got wrong costs this script's metadata and nothing else.
      }
    }
    return found;
  }

  List<String> authors() {
    return authors;
  }

  @Nullable String headline() {
    return headline;
  }

  @Nullable String published() {
    return published;
  }

  @Nullable String modified() {
    return modified;
  }

  private void read(JsonParser json) throws IOException {
    while (json.nextToken() != null) {
      if (json.currentToken() == JsonToken.FIELD_NAME) {
        var field = json.currentName();
        json.nextToken();
        readField(json, field);
      }
    }
  }

  private void readField(JsonParser json, String field) throws IOException {
    switch (field) {
      case "datePublished" -> published = published == null ? json.getText() : published;
      case "dateModified" -> modified = modified == null ? json.getText() : modified;
      case "headline" -> headline = headline == null ? json.getText() : headline;
      case "author", "creator" -> readAuthor(json);
      // They have authors and dates of their own, and are not what the page is about.
      case "comment", "review", "publisher", "hasPart", "mentions" -> json.skipChildren();
      default -> {}
    }
  }

  /// Reads a name, an object with a name, or a list of such.
  private void readAuthor(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      authors.add(json.getText());
      return;
    }
    int depth = 0;
    var token = json.currentToken();
    do {
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      boolean named = token == JsonToken.VALUE_STRING && isName(json);
      if (named) {
        authors.add(json.getText());
      }
      if (depth > 0) {
        token = json.nextToken();
      }
    } while (depth > 0);
  }

  private static boolean isName(JsonParser json) throws IOException {
    return json.currentName() == null || json.currentName().equals("name");
  }
}
