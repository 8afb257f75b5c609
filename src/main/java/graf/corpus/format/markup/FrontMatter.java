package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands at the beginning of a text file about the file: YAML between two `---` lines, TOML
/// between two `+++`, or a JSON object.
///
/// @param end the offset behind it; 0 where there is none
/// @param values by their keys in lower case, as places in the text
record FrontMatter(String text, int end, Map<String, List<Value>> values) {
  /// What a reader may look for; other keys are for programs.
  private static final Set<String> TEXT =
      Set.of(
          "tags",
          "tag",
          "keywords",
          "keyword",
          "categories",
          "category",
          "topics",
          "topic",
          "subjects",
          "subject",
          "description",
          "summary",
          "abstract",
          "excerpt",
          "subtitle",
          "aliases",
          "alias",
          "lead",
          "lede",
          "standfirst",
          "teaser",
          "deck",
          "intro",
          "series",
          "labels",
          "headline",
          "synopsis",
          "linktitle",
          "shorttitle",
          "caption");

  /// A value, which may go on in further lines.
  record Value(List<Span> spans) {
    String in(String text) {
      var words = new StringBuilder();
      for (var span : spans) {
        words.append(words.isEmpty() ? "" : " ").append(text, span.start, span.end);
      }
      return words.toString();
    }
  }

  /// A stretch of the text.
  record Span(int start, int end) {}

  static FrontMatter of(String text) {
    return text.startsWith("{") ? new JsonFrontMatter(text).read() : FrontMatterLines.read(text);
  }

  static FrontMatter none(String text) {
    return new FrontMatter(text, 0, new LinkedHashMap<>());
  }

  @Nullable String first(String... keys) {
    var all = all(keys);
    return all.isEmpty() ? null : all.getFirst();
  }

  List<String> all(String... keys) {
    for (var key : keys) {
      var found = values.getOrDefault(key, List.of());
      if (!found.isEmpty()) {
        return found.stream().map(value -> value.in(text)).toList();
      }
    }
    return List.of();
  }

  /// Returns what of it is text: a block for each key.
  List<Block> blocks(LineStarts lines) {
    var blocks = new ArrayList<Block>();
    var block = new BlockText(lines);
    values.forEach((key, found) -> {
      if (TEXT.contains(key)) {
        for (var value : found) {
          if (!block.isEmpty()) {
            block.addBetween(", ");
          }
          value.spans.forEach(span -> {
            block.space();
            block.addFolded(text, span.start, span.end);
          });
        }
        if (!block.isEmpty()) {
          blocks.add(block.take(Block.Kind.PARAGRAPH, 0));
        }
      }
    });
    return blocks;
  }
}
