package graf.query;

import java.util.ArrayList;
import java.util.List;

/// Says in words how a query was read.
public final class QueryDescription {
  private QueryDescription() {}

  public static String describe(Query query) {
    var parts = new ArrayList<String>();
    if (query.isEmpty()) {
      parts.add("nothing to look for");
    } else if (query.wanted().isEmpty() && query.required().isEmpty()) {
      parts.add("every passage");
    }
    addPart(parts, "must have: ", query.required());
    addPart(parts, tier(query), query.wanted());
    addPart(parts, "not: ", query.excluded());
    for (Clause filter : query.filters()) {
      parts.add(words(filter));
    }
    parts.addAll(query.notes());
    return String.join("; ", parts);
  }

  private static void addPart(List<String> parts, String label, List<Clause> clauses) {
    if (!clauses.isEmpty()) {
      parts.add(label + joined(clauses, ", "));
    }
  }

  private static String tier(Query query) {
    if (query.wanted().size() == 1) {
      return "with: ";
    }
    return switch (query.tiers()) {
      case ALL_THEN_SOME -> "all of, then some of: ";
      case ALL -> "all of: ";
      case ANY -> "any of: ";
    };
  }

  private static String words(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text, var asWritten) ->
          text + (asWritten ? " (as written)" : " (any form)");
      case Clause.Phrase(var text, var slop) ->
          '"' + text + '"' + (slop == 0 ? " (as written)" : " (within " + slop + " words)");
      case Clause.Near(var left, var right, var distance) ->
          words(left) + " within " + distance + " words of " + words(right);
      case Clause.Prefix(var start) -> start + "* (any ending)";
      case Clause.Wildcard(var pattern) -> pattern + " (pattern)";
      case Clause.Run(var parts) -> joined(parts, " right before ");
      case Clause.Fuzzy(var text, var edits) ->
          text + (edits == 1 ? " (or 1 letter off)" : " (or up to 2 letters off)");
      case Clause.Regexp(var pattern) -> "/" + pattern + "/ (whole word)";
      case Clause.In(var part, var inner) ->
          words(inner) + (part == Clause.Part.TITLE ? " in the title" : " in a heading");
      case Clause.And(var clauses) -> "(" + joined(clauses, " and ") + ")";
      case Clause.Or(var clauses) -> "(" + joined(clauses, " or ") + ")";
      case Clause.Not(var inner) -> "not " + words(inner);
      case Clause.PathFilter(var glob) -> "in: " + glob;
      case Clause.SourceFilter(var source) -> "in: " + source;
      case Clause.SourcesFilter(var sources) -> "in: " + String.join(", ", sources);
      case Clause.TypeFilter(var type) -> "type: " + type;
      case Clause.LanguageFilter(var language) -> "language: " + language;
      case Clause.AuthorFilter(var name) -> "author: " + name;
      case Clause.RecipientFilter(var name) -> "sent to: " + name;
      case Clause.DateFilter(var first, var last) -> "date: " + Dates.write(first, last);
      case Clause.ModifiedFilter(var first, var last) -> "modified: " + Dates.write(first, last);
    };
  }

  private static String joined(List<Clause> clauses, String between) {
    var text = new StringBuilder();
    for (int i = 0; i < clauses.size(); i++) {
      text.append(i == 0 ? "" : between).append(words(clauses.get(i)));
    }
    return text.toString();
  }
}
