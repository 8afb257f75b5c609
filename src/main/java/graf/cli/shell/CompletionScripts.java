package graf.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The scripts of `graf completion`, in the places where shells look for them.
public final class CompletionScripts {
  private final Map<String, String> byPlace;

  private CompletionScripts(Map<String, String> byPlace) {
    this.byPlace = byPlace;
  }

  public static CompletionScripts of(List<CompletedCommand> commands) {
    return new CompletionScripts(
        Map.of(
            "bash-completion/completions/graf", new BashCompletion(commands).script(),
            "zsh/site-functions/_graf", new ZshCompletion(commands).script(),
            "fish/vendor_completions.d/graf.fish", new FishCompletion(commands).script()));
  }

  /// Writes them below the folder `share`.
  public void writeTo(Path share) throws IOException {
    for (var script : byPlace.entrySet()) {
      var file = share.resolve(script.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, script.getValue());
    }
  }
}
