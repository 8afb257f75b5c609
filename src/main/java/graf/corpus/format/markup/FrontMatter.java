package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands at the beginning of a text file about the file: YAML between two `---` lines, TOML
/// between two `+++`, or a JSON object.
///
/// @param end the offset behind it; 0 where there is none
/// @param values by their keys in lower case, as places in the text
record FrontMatter(String text, int end, Map<String, List<Value>> values) {
  /// What a reader may look for, also in a table within another.
  private static final Set<String> TEXT =
      Set.of(
          ("tags tag keywords keyword categories category topics topic subjects subject description summary abstract"
                  + " excerpt subtitle aliases alias lead lede standfirst teaser deck intro series labels headline synopsis"
                  + " linktitle shorttitle caption")
              .split(" "));

  /// What is for programs, or stands in the metadata.
  private static final Set<String> OTHER =
      Set.of(
          ("title author authors date published pubdate updated created modified lang language layout type draft slug url"
                  + " permalink redirect_from redirect_to weight template theme css cssclass cssclasses class classes style"
                  + " styles icon image images cover thumbnail banner logo favicon id uid uuid guid key hash toc menu nav"
                  + " nav_order sidebar parent order position sort sort_by format output engine execute jupyter kernelspec"
                  + " editor markup math mermaid comments comment share search robots sitemap encoding charset version"
                  + " status visibility publish path file filename src source_file link links href canonical bibliography"
                  + " csl documentclass geometry fontsize mainfont monofont papersize linestretch header-includes"
                  + " pagination paginate collection permalinks lastmod expirydate publishdate time timezone tz"
                  + " generator color colour background plugin plugins script scripts lint")
              .split(" "));

  private static final Set<String> SWITCHES =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "none", "auto", "default");

  /// A value, which may go on in further lines.
  record Value(List<Span> spans) {
    static Value of(Span span) {
      return new Value(new ArrayList<>(List.of(span)));
    }

    String in(String text) {
      var words = new StringBuilder();
      for (var span : spans) {
        words.append(' ');
        span.quoting.read(
            text,
            span.start,
            span.end,
            (c, _) -> {
              if (!BlockText.isSpace(c)) {
                words.append(c);
              } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
              }
            });
      }
      return words.toString().strip();
    }

    void addTo(BlockText block, String text) {
      for (var span : spans) {
        block.space();
        span.quoting.read(
            text,
            span.start,
            span.end,
            (c, offset) -> {
              if (BlockText.isSpace(c)) {
                block.space();
              } else {
                block.add(c, offset);
              }
            });
      }
    }
  }

  /// A stretch of the text, without its quotes.
  record Span(int start, int end, Quoting quoting) {}

  static FrontMatter of(String text) {
    if (text.startsWith("{")) {
      return new JsonFrontMatter(text).read();
    }
    var fenced = FencedMatter.of(text);
    return fenced == null ? none(text) : fenced.read();
  }

  /// Says that what this key, in lower case, is about is text.
  static boolean isRead(String key) {
    return TEXT.contains(key);
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

  /// Says that a value is words, and no switch, number, address or name of a file.
  private boolean isProse(Value value) {
    var words = value.in(text);
    boolean isOneWord = words.indexOf(' ') < 0;
    return words.chars().anyMatch(Character::isLetter)
        && !(isOneWord && words.chars().anyMatch(c -> "/\\.:_=<>{}".indexOf(c) >= 0))
        && !SWITCHES.contains(words.toLowerCase(Locale.ROOT));
  }

  /// Returns what of it is text: a block for each key.
  List<Block> blocks(LineStarts lines) {
    var blocks = new ArrayList<Block>();
    var block = new BlockText(lines);
    values.forEach((key, found) -> {
      if (isRead(key) || (!OTHER.contains(key) && found.stream().anyMatch(this::isProse))) {
        for (var value : found) {
          if (!block.isEmpty()) {
            block.addBetween(", ");
          }
          value.addTo(block, text);
        }
        if (!block.isEmpty()) {
          blocks.add(block.take(Block.Kind.PARAGRAPH, 0));
        }
      }
    });
    return blocks;
  }
}
