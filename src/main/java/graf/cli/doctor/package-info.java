/// What of the machine and of what is set keeps graf from doing all it can.
@NullMarked
package graf.cli.doctor;

import org.jspecify.annotations.NullMarked;
