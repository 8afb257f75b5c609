package graf.index.plan;

import graf.analysis.FormKind;
import graf.index.Reason;
import graf.index.Reason.Form;
import graf.index.Reason.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Explanation;

/// What a score is made of, read from Lucene's explanation of it.
public final class ScoreReasons {
  private static final String WEIGHT = "weight(";
  private static final String PASSAGES = "n, number of documents containing term";
  private static final String SYNONYMS = "Synonym(";

  private ScoreReasons() {}

  /// An explanation, in whatever form an engine gives it.
  ///
  /// @param description in Lucene's words
  public record Part(float value, String description, List<Part> details) {
    public static Part of(Explanation explanation) {
      var details = new ArrayList<Part>();
      for (Explanation detail : explanation.getDetails()) {
        details.add(of(detail));
      }
      float value = explanation.isMatch() ? explanation.getValue().floatValue() : 0;
      return new Part(value, explanation.getDescription(), details);
    }
  }

  /// Returns the parts of a score, the largest first.
  ///
  /// @param explanation of what gave the score, but for what raises the best
  public static List<Reason> of(float score, Part explanation, AskedWords words) {
    var byWord = new LinkedHashMap<String, Reason>();
    addWeights(explanation, words, byWord);
    var reasons = new ArrayList<>(byWord.values());
    float raised = score - explanation.value();
    if (raised > 0.0001f) {
      reasons.add(new Reason("", Place.CLOSENESS, Form.ANY, 0, raised));
    }
    // Lucene's order of parts that are alike changes from run to run.
    reasons.sort((one, other) -> {
      int order = Float.compare(other.score(), one.score());
      order = order == 0 ? one.place().compareTo(other.place()) : order;
      return order == 0 ? words.placeOf(one.term()) - words.placeOf(other.term()) : order;
    });
    return reasons;
  }

  private static void addWeights(Part part, AskedWords words, Map<String, Reason> reasons) {
    var description = part.description();
    // What only narrows is worth nothing, whatever it is made of.
    if (part.value() <= 0) {
      return;
    }
    if (!description.startsWith(WEIGHT)) {
      for (Part detail : part.details()) {
        addWeights(detail, words, reasons);
      }
      return;
    }
    int end = description.lastIndexOf(" in ");
    int colon = description.indexOf(':');
    if (colon > 0 && end > colon) {
      var query = description.substring(WEIGHT.length(), end);
      var field =
          query.substring(query.lastIndexOf('(', query.indexOf(':')) + 1, query.indexOf(':'));
      add(reason(field, terms(query, field), part, words), reasons);
    }
  }

  /// The forms of one word at one place are one reason, known by the share that comes first.
  private static void add(Reason reason, Map<String, Reason> reasons) {
    reasons.merge(
        reason.place() + " " + reason.term(),
        reason,
        (one, other) ->
            new Reason(
                one.term(),
                one.place(),
                one.form(),
                Math.max(one.passages(), other.passages()),
                one.score() + other.score()));
  }

  private static Reason reason(String field, Set<String> terms, Part part, AskedWords words) {
    var passages = new ArrayList<Long>();
    addPassages(part, passages);
    long held = passages.size() == 1 ? passages.getFirst() : 0;
    var place = place(field);
    var word = words.by(terms);
    if (word == null) {
      var plain = terms.stream().map(FormKind::text).distinct().toList();
      return new Reason(String.join(" ", plain), place, Form.ANY, held, part.value());
    }
    var form = place == Place.TEXT ? words.formOf(word) : Form.ANY;
    return new Reason(word.text(), place, form, held, part.value());
  }

  /// Returns the terms in Lucene's words for a query: of one, of synonyms, of a phrase of these.
  private static Set<String> terms(String query, String field) {
    var terms = new LinkedHashSet<String>();
    for (String word : query.split(" ", -1)) {
      var term = word.startsWith(SYNONYMS) ? word.substring(SYNONYMS.length()) : word;
      term = term.startsWith(field + ":") ? term.substring(field.length() + 1) : term;
      int from = 0;
      int to = term.length();
      while (from < to && "\"(".indexOf(term.charAt(from)) >= 0) {
        from++;
      }
      int quote = term.indexOf('"', from);
      to = quote < 0 ? to : quote;
      while (from < to && term.charAt(to - 1) == ')') {
        to--;
      }
      if (from < to && !term.equals("?")) {
        terms.add(term.substring(from, to));
      }
    }
    return terms;
  }

  /// Of a phrase, there is a number for each word.
  private static void addPassages(Part part, List<Long> passages) {
    if (part.description().equals(PASSAGES)) {
      passages.add((long) part.value());
    }
    for (Part detail : part.details()) {
      addPassages(detail, passages);
    }
  }

  private static Place place(String field) {
    return switch (field) {
      case IndexSchema.TITLE -> Place.TITLE;
      case IndexSchema.HEADING -> Place.HEADING;
      default -> Place.TEXT;
    };
  }
}
