package graf.query.read;

import graf.query.Clause;
import graf.query.Dates;
import graf.query.Query;
import graf.query.QueryOptions;
import java.util.ArrayList;
import java.util.List;

/// Writes a query as query text in one form, in which it reads as the same query again.
public final class QueryWriter {
  private QueryWriter() {}

  /// Returns the required, the wanted, the excluded and the filters, in this order; the tiers and
  /// notes are no part of query text.
  public static String write(Query query) {
    var text = new StringBuilder();
    for (Clause clause : query.required()) {
      append(text, "+", clause);
    }
    for (Clause clause : query.wanted()) {
      append(text, "", clause);
    }
    for (Clause clause : query.excluded()) {
      append(text, "NOT ", clause);
    }
    // Side by side, two of one field would be a choice.
    boolean eachHolds = FilterChoices.of(query.filters()).size() < query.filters().size();
    for (Clause clause : query.filters()) {
      append(text, eachHolds ? "+" : "", clause);
    }
    // What was left of a question in one language may begin like a question in another.
    boolean asks = !QuestionWords.in(text.toString(), query.wanted()).isEmpty();
    return asks ? ", " + text : text.toString();
  }

  private static void append(StringBuilder text, String mark, Clause clause) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(mark.equals("+") ? marked(mark, clause) : mark + write(clause));
  }

  /// A mark binds to letters, quotation marks and brackets, and not to all that a word may begin
  /// with.
  private static String marked(String mark, Clause clause) {
    String text = write(clause);
    boolean isBinding =
        Character.isLetter(text.codePointAt(0))
            || text.startsWith("\"")
            || !(clause instanceof Clause.Word
                || clause instanceof Clause.Prefix
                || clause instanceof Clause.Wildcard
                || clause instanceof Clause.Fuzzy);
    return mark + (isBinding ? text : bracketed(text));
  }

  /// A space keeps the last bracket from being taken for a part of a word such as `f(x`.
  private static String bracketed(String text) {
    boolean isOpen = text.indexOf('(') >= 0 && !text.endsWith(")");
    return "(" + text + (isOpen ? " )" : ")");
  }

  /// Returns a clause as query text.
  public static String write(Clause clause) {
    return switch (clause) {
      case Clause.Word(var word, var asWritten) -> asWritten ? written(word) : plain(word);
      case Clause.Phrase(var words, var slop) -> '"' + words + '"' + (slop == 0 ? "" : "~" + slop);
      case Clause.Near(var left, var right, var distance) ->
          bracketed(write(left) + " NEAR/" + distance + " " + write(right));
      case Clause.Prefix(var start) -> start + "*";
      case Clause.Wildcard(var pattern) -> pattern;
      case Clause.Run(var parts) -> '"' + String.join(" ", pieces(parts)) + '"';
      case Clause.Fuzzy(var word, var edits) -> word + "~" + edits;
      case Clause.Regexp(var pattern) -> "/" + pattern + "/";
      case Clause.In(var part, var inner) ->
          marked(part == Clause.Part.TITLE ? "title:" : "heading:", inner);
      case Clause.And(var clauses) -> joined(clauses, " AND ");
      case Clause.Or(var clauses) -> joined(clauses, " OR ");
      case Clause.Not(var inner) -> bracketed("NOT " + write(inner));
      case Clause.PathFilter(var glob) -> "path:" + value(glob);
      case Clause.SourceFilter(var source) -> "path:" + value(source);
      case Clause.SourcesFilter(var sources) ->
          "path:(" + String.join(" ", sources.stream().map(QueryWriter::value).toList()) + ")";
      case Clause.TypeFilter(var type) -> "type:" + value(type);
      case Clause.LanguageFilter(var language) -> "lang:" + value(language);
      case Clause.AuthorFilter(var name) -> "author:" + value(name);
      case Clause.RecipientFilter(var name) -> "to:" + value(name);
      case Clause.DateFilter(var first, var last) -> "date:" + Dates.write(first, last);
      case Clause.ModifiedFilter(var first, var last) -> "modified:" + Dates.write(first, last);
    };
  }

  private static List<String> pieces(List<Clause> parts) {
    var pieces = new ArrayList<String>();
    for (Clause part : parts) {
      pieces.add(part instanceof Clause.Word(var word, _) ? word : write(part));
    }
    return pieces;
  }

  private static String joined(List<Clause> clauses, String operator) {
    var text = new StringBuilder();
    for (int i = 0; i < clauses.size(); i++) {
      text.append(i == 0 ? "" : operator).append(write(clauses.get(i)));
    }
    return bracketed(text.toString());
  }

  /// A comma in front keeps a word from being read as syntax, and is no part of it.
  private static String plain(String word) {
    // Whether `type:(` begins a filter, what follows it says.
    if (Fields.at(word, 0) != null) {
      return "," + word;
    }
    var clause = new Clause.Word(word, false);
    // The bracket closes what the word may have opened, as another after it would.
    var alone = QueryReader.read(word + " )", QueryOptions.NONE).wanted();
    // So does a slash after it, of what would be a regular expression then.
    boolean opens =
        word.startsWith("/")
            && !QueryReader.read(word + " n/", QueryOptions.NONE).wanted().contains(clause);
    return alone.equals(List.of(clause)) && !opens ? word : "," + word;
  }

  private static String written(String word) {
    return (Character.isLetterOrDigit(word.codePointAt(0)) ? "=" : "=,") + word;
  }

  private static String value(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_./*".indexOf(c) < 0) {
        return quoted(value);
      }
    }
    return value;
  }

  private static String quoted(String value) {
    if (value.indexOf('"') < 0) {
      return '"' + value + '"';
    }
    boolean isCurled = value.indexOf('“') >= 0 || value.indexOf('”') >= 0;
    return isCurled ? '«' + value + '»' : '“' + value + '”';
  }
}
