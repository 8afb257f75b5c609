package graf.render;

import graf.search.FileVerdict;
import graf.search.WhySearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Says how a file stands in the answer to a query: the upshot, then where its words stand.
public final class FileVerdictRenderer {
  private static final int LONGEST_CLAUSE = 30;

  private final StyledWriter out;
  private final Places places;
  private final int width;

  public FileVerdictRenderer(Appendable out, Decoration decoration, Places places, int width) {
    this.out = new StyledWriter(out, decoration);
    this.places = places;
    this.width = width;
  }

  /// Writes it.
  ///
  /// @param file as the user named it
  public void render(String file, FileVerdict standing) throws IOException {
    switch (standing) {
      case FileVerdict.Unknown _ ->
          lines(
              file
                  + " is not indexed: no source of the index holds it, an ignore rule leaves it"
                  + " out, or it is new; graf index PATH adds it");
      case FileVerdict.Skipped(var reason, var detail) ->
          lines(new SkippedSource(file, reason, detail).line());
      case FileVerdict.Found found -> {
        lines(found(file, found));
        words(found.words());
      }
      case FileVerdict.Folded(var best, var words) -> {
        lines(
            file
                + " nearly repeats a hit above it, and is folded into that: "
                + places.place(best.file(), best.location())
                + "; graf query --copies shows it");
        words(words);
      }
      case FileVerdict.Missed missed -> {
        lines(file + " holds no hit: " + String.join("; ", reasons(missed)));
        words(missed.words());
      }
    }
  }

  private String found(String file, FileVerdict.Found found) {
    var best = found.best();
    var rank =
        found.rank() == 0
            ? "a hit beyond the first " + Amounts.digits(WhySearch.DEEPEST)
            : "hit " + Amounts.digits(found.rank());
    var tier =
        found.words().size() < 2
            ? ""
            : found.allWords() ? ", with all the words" : ", with some of the words";
    return file
        + " holds "
        + rank
        + " of "
        + Amounts.digits(found.total())
        + tier
        + ": "
        + places.place(best.file(), best.location());
  }

  private static List<String> reasons(FileVerdict.Missed missed) {
    var reasons = new ArrayList<String>();
    for (String filter : missed.filters()) {
      reasons.add("it does not pass " + filter);
    }
    for (String excluded : missed.excluding()) {
      reasons.add("NOT " + excluded + " leaves passages out");
    }
    if (!missed.words().isEmpty()
        && missed.words().stream().allMatch(word -> word.passages() == 0)) {
      reasons.add("none of the query's words is in it");
    } else if (missed.words().stream().anyMatch(word -> word.passages() == 0)) {
      reasons.add("a word that the query requires is missing");
    } else if (reasons.isEmpty()) {
      reasons.add("the words that the query requires are in different passages");
    }
    return reasons;
  }

  private void words(List<FileVerdict.Presence> words) throws IOException {
    int longest = 0;
    for (FileVerdict.Presence word : words) {
      longest = Math.max(longest, Cells.of(name(word)));
    }
    for (FileVerdict.Presence word : words) {
      var name = name(word);
      out.write("  " + name + " ".repeat(longest - Cells.of(name) + 2));
      where(word, " ".repeat(longest + 4));
    }
  }

  private void where(FileVerdict.Presence word, String indent) throws IOException {
    if (word.passages() == 0) {
      out.write("not in it\n");
      return;
    }
    var separator = "";
    for (FileVerdict.Place place : word.first()) {
      out.write(separator).write(places.place(place.file(), place.location()), Style.PLACE);
      separator = "\n" + indent;
    }
    long more = word.passages() - word.first().size();
    out.write(more == 0 ? "\n" : separator + "and " + Amounts.of(more, "passage") + " more\n");
  }

  private static String name(FileVerdict.Presence word) {
    return Cells.cut(CleanText.name(word.clause()), LONGEST_CLAUSE);
  }

  private void lines(String text) throws IOException {
    out.wrapped(MarkedText.folded(text, List.of()), Style.PLAIN, "", width);
  }
}
