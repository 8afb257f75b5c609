package graf.cli.task;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// What `graf index -` reads.
///
/// @param name of the document; its extension says what it is
/// @param title in place of that in the text; null to keep that
public record StandardInputSource(String name, @Nullable String title, InputStream in) {}
