package graf.query;

import graf.query.Clause.DateFilter;
import graf.query.Clause.ModifiedFilter;
import graf.query.Query.Tiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command's options ask for besides the query text; they mean what the fields mean.
///
/// @param in globs of which a document's path matches any, as `path:`
/// @param types of which a document has any, as `type:`
/// @param languages of which a passage is in any, as `lang:`
/// @param dated when documents are from, as `date:`; {@link Dates#between} makes it from options
/// @param modified when their files were changed, as `modified:`
public record QueryOptions(
    List<String> in,
    List<String> types,
    List<String> languages,
    @Nullable DateFilter dated,
    @Nullable ModifiedFilter modified,
    Tiers tiers) {
  /// No more than the query text says.
  public static final QueryOptions NONE =
      new QueryOptions(List.of(), List.of(), List.of(), null, null, Tiers.ALL_THEN_SOME);

  public QueryOptions {
    in = List.copyOf(in);
    types = List.copyOf(types);
    languages = List.copyOf(languages);
  }

  public QueryOptions(
      List<String> in,
      List<String> types,
      List<String> languages,
      @Nullable DateFilter dated,
      Tiers tiers) {
    this(in, types, languages, dated, null, tiers);
  }
}
