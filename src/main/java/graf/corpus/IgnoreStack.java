package graf.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ignore files of a folder and of those above it; the nearest one that says something decides.
final class IgnoreStack {
  /// The later in the list, the stronger.
  private static final List<String> NAMES = List.of(".gitignore", ".ignore", ".grafignore");

  private final @Nullable IgnoreStack above;
  private final Path folder;

  /// In the order of their lines; the last that matches decides.
  private final List<IgnoreRule> rules;

  private IgnoreStack(@Nullable IgnoreStack above, Path folder, List<IgnoreRule> rules) {
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
    var rules = new ArrayList<IgnoreRule>();
    for (String name : NAMES) {
      var file = folder.resolve(name);
      if (names.contains(name) && Files.isRegularFile(file)) {
        read(file, rules);
      }
    }
    return rules.isEmpty() ? above : new IgnoreStack(above, folder, rules);
  }

  private static void read(Path file, List<IgnoreRule> rules) throws IOException {
    // Names of files may be in any encoding.
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rules.add(IgnoreRule.of(line));
      }
    }
  }

  boolean ignores(Path path, boolean isFolder) {
    for (var stack = this; stack != null; stack = stack.above) {
      var below = Corpus.slashed(stack.folder.relativize(path));
      for (int i = stack.rules.size() - 1; i >= 0; i--) {
        var rule = stack.rules.get(i);
        if (rule.pattern().matches(below, isFolder)) {
          return rule.ignores();
        }
      }
    }
    return false;
  }
}
