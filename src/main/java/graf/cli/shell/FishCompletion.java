package graf.cli.shell;

import graf.cli.option.Option;
import java.util.List;

/// Completion for fish.
record FishCompletion(List<CompletedCommand> commands) {
  private static final String HEAD =
      """
      # Completes graf in fish: graf completion fish | source
      function __graf_indexes
          set -l file "$HOME/.config/graf/config"
          set -q XDG_CONFIG_HOME; and set file "$XDG_CONFIG_HOME/graf/config"
          test -r "$file"; and string replace -rf '^\\\\s*index\\\\.([^=\\\\s]+)\\\\s*=.*' '$1' <"$file"
          __fish_complete_directories (commandline -ct)
      end

      function __graf_listed
          set -l before (string replace -rf '^(.*,)[^,]*$' '$1' -- (commandline -ct | string replace -r '^--[a-z]+=' ''))
          printf "$before%s\\\\n" $argv
      end

      complete -c graf -e
      """;

  String script() {
    var script = new StringBuilder(HEAD.replace("\\\\", "\\"));
    for (var command : commands) {
      for (var name : command.names()) {
        script.append("complete -c graf -f -n __fish_use_subcommand -a " + name);
        script.append(" -d " + quoted(command.help().summary()) + "\n");
      }
    }
    script.append("complete -c graf -f -n __fish_use_subcommand -a help -d 'Help on a command.'\n");
    for (var command : commands) {
      var seen = "'__fish_seen_subcommand_from " + String.join(" ", command.names()) + "'";
      for (var option : command.options()) {
        script.append("complete -c graf -n " + seen + names(option));
        script.append(" -d " + quoted(option.description()) + values(option) + "\n");
      }
      words(script, seen, command.names().getFirst());
    }
    words(script, "'__fish_seen_subcommand_from help'", "help");
    return script.toString();
  }

  private void words(StringBuilder script, String seen, String command) {
    var words = CompletedCommand.words(command, commands);
    if (!words.isEmpty()) {
      script.append("complete -c graf -f -n " + seen + " -a " + quoted(String.join(" ", words)));
      script.append('\n');
    }
  }

  private static String names(Option option) {
    var names = new StringBuilder();
    for (var name : option.names()) {
      names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    return names.toString();
  }

  private static String values(Option option) {
    if (option.isFlag()) {
      return "";
    }
    var values = OptionValues.of(option);
    var words = String.join(" ", values.words());
    return switch (values.kind()) {
      case FILES -> " -r -F";
      case INDEXES -> " -x -a '(__graf_indexes)'";
      case WORDS -> " -x -a " + quoted(values.listed() ? "(__graf_listed " + words + ")" : words);
      case ANY -> " -x";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
