/// What both engines agree on: fields, records, and how a query is asked of an index.
@NullMarked
package graf.index.plan;

import org.jspecify.annotations.NullMarked;
