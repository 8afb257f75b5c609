/// What the user, the project and the environment have set, and where.
@NullMarked
package graf.cli.config;

import org.jspecify.annotations.NullMarked;
