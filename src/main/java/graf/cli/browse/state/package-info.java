/// What one sees while searching as one types, as values.
@NullMarked
package graf.cli.browse.state;

import org.jspecify.annotations.NullMarked;
