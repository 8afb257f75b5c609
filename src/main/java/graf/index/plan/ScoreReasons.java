package graf.index.plan;

import graf.index.Reason;
import graf.index.Reason.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.Explanation;

/// What a score is made of, read from Lucene's explanation of it.
public final class ScoreReasons {
  private static final String WEIGHT = "weight(";
  private static final String PASSAGES = "n, number of documents containing term";
  private static final Pattern AFTER_FIELD = Pattern.compile("[._].*");

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
  public static List<Reason> of(float score, Part explanation) {
    var reasons = new ArrayList<Reason>();
    addWeights(explanation, reasons);
    float raised = score - explanation.value();
    if (raised > 0.0001f) {
      reasons.add(new Reason("", Place.CLOSENESS, 0, raised));
    }
    reasons.sort((one, other) -> Float.compare(other.score(), one.score()));
    return reasons;
  }

  private static void addWeights(Part part, List<Reason> reasons) {
    var description = part.description();
    // What only narrows is worth nothing, whatever it is made of.
    if (part.value() <= 0) {
      return;
    }
    if (!description.startsWith(WEIGHT)) {
      for (Part detail : part.details()) {
        addWeights(detail, reasons);
      }
      return;
    }
    int colon = description.indexOf(':');
    int end = description.lastIndexOf(" in ");
    if (colon > 0 && end > colon) {
      var field = description.substring(WEIGHT.length(), colon);
      var term = description.substring(colon + 1, end);
      var passages = new ArrayList<Long>();
      addPassages(part, passages);
      long held = passages.size() == 1 ? passages.getFirst() : 0;
      reasons.add(new Reason(term, place(field), held, part.value()));
    }
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

  /// The stems of a language stand in a field of their own, after a dot here and after a line on a
  /// cluster.
  private static Place place(String field) {
    var text = AFTER_FIELD.matcher(field).replaceFirst("");
    return switch (text) {
      case IndexSchema.TITLE -> Place.TITLE;
      case IndexSchema.HEADING -> Place.HEADING;
      default -> text.equals(field) ? Place.AS_WRITTEN : Place.TEXT;
    };
  }
}
