/// What commands share: which index, its readers and writers, its sources.
@NullMarked
package graf.cli.task;

import org.jspecify.annotations.NullMarked;
