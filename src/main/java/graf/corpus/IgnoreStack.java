package graf.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/// The ignore files of a folder and of those above it; the nearest one that says something decides.
final class IgnoreStack {
  /// The later in the list, the stronger.
  private static final List<String> NAMES = List.of(".gitignore", ".ignore", ".grafignore");

  private final @Nullable IgnoreStack above;
  private final Path folder;
  private final IgnoreNode rules;

  private IgnoreStack(@Nullable IgnoreStack above, Path folder, IgnoreNode rules) {
    this.above = above;
    this.folder = folder;
    this.rules = rules;
  }

  static boolean isName(String name) {
    return NAMES.contains(name);
  }

  /// Returns what holds in `folder`, which lies in a folder where `above` holds.
  static @Nullable IgnoreStack enter(Path folder, @Nullable IgnoreStack above) throws IOException {
    return enter(folder, NAMES, above);
  }

  /// @param names of the ignore files that may be there
  static @Nullable IgnoreStack enter(
      Path folder, Collection<String> names, @Nullable IgnoreStack above) throws IOException {
    IgnoreNode rules = null;
    for (String name : NAMES) {
      var file = folder.resolve(name);
      if (names.contains(name) && Files.isRegularFile(file)) {
        rules = rules == null ? new IgnoreNode() : rules;
        try (var in = Files.newInputStream(file)) {
          rules.parse(file.toString(), in);
        }
      }
    }
    return rules == null ? above : new IgnoreStack(above, folder, rules);
  }

  boolean ignores(Path path, boolean isFolder) {
    for (var stack = this; stack != null; stack = stack.above) {
      var below = Corpus.slashed(stack.folder.relativize(path));
      switch (stack.rules.isIgnored(below, isFolder)) {
        case IGNORED -> {
          return true;
        }
        case NOT_IGNORED -> {
          return false;
        }
        case CHECK_PARENT, CHECK_PARENT_NEGATE_FIRST_MATCH -> {}
      }
    }
    return false;
  }
}
