package graf.cli.browse;

import graf.query.Query;
import java.io.IOException;

/// Reads the text of a query, as `graf query` with the same options would.
public interface QueryTexts {
  /// Returns the query; what it says that cannot be is a `UsageException`.
  Query read(String text) throws IOException;
}
