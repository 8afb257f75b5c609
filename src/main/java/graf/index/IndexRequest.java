package graf.index;

import graf.query.Query;

/// What is asked of an index, and how much of the answer is wanted.
///
/// @param offset of the first hit, from 0
/// @param limit most hits to return
/// @param perDocument most hits of one document; {@link Integer#MAX_VALUE} for no bound
public record IndexRequest(Query query, Order order, int offset, int limit, int perDocument) {}
