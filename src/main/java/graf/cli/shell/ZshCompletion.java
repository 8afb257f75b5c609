package graf.cli.shell;

import graf.cli.option.Option;
import java.util.List;

/// Completion for zsh, by its own `_arguments`.
record ZshCompletion(List<CompletedCommand> commands) {
  private static final String HEAD =
      """
      #compdef graf
      # Completes graf in zsh: as a file _graf in a folder of $fpath, or: source <(graf completion zsh)
      _graf_indexes() {
        local file=${XDG_CONFIG_HOME:-$HOME/.config}/graf/config
        local -a names
        [[ ! -r $file ]] || names=(${(f)"$(sed -n 's/^[[:space:]]*index\\.\\([^=[:space:]]*\\)[[:space:]]*=.*/\\1/p' "$file")"})
        compadd -a names
        _files -/
      }

      _graf() {
        local -a commands
        commands=(
      """;
  private static final String TAIL =
      """
        esac
      }

      if [[ ${funcstack[1]-} = _graf ]]; then _graf "$@"; else compdef _graf graf; fi
      """;

  String script() {
    var script = new StringBuilder(HEAD);
    for (var command : commands) {
      for (var name : command.names()) {
        script.append("    " + quoted(name + ":" + command.help().summary()) + "\n");
      }
    }
    script.append(
        """
            'help:Help on a command.'
          )
          if (( CURRENT == 2 )); then
            _describe -t commands 'graf command' commands
            return
          fi
          local command=$words[2]
          shift words
          (( CURRENT-- ))
          case $command in
        """);
    for (var command : commands) {
      script.append("    " + String.join("|", command.names()) + ")\n      _arguments -S");
      for (var option : command.options()) {
        script.append(" \\\n        " + quoted(spec(option)));
      }
      script.append(" \\\n        " + rest(command.names().getFirst())).append("\n      ;;\n");
    }
    script.append("    help) _arguments " + rest("help") + " ;;\n");
    return script.append(TAIL).toString();
  }

  private String rest(String command) {
    var words = CompletedCommand.words(command, commands);
    return words.isEmpty() ? "'*:file:_files'" : quoted("1: :(" + String.join(" ", words) + ")");
  }

  private static String spec(Option option) {
    var description = "[" + escaped(option.description()) + "]";
    // One spec a name keeps them short; a repeated option is no mistake.
    return "*"
        + option.name()
        + (option.isFlag() ? description : "=" + description + value(option));
  }

  private static String value(Option option) {
    var values = OptionValues.of(option);
    var words = String.join(" ", values.words());
    return ":"
        + escaped(String.valueOf(option.label()))
        + ":"
        + switch (values.kind()) {
          case FILES -> "_files";
          case INDEXES -> "_graf_indexes";
          case WORDS -> values.listed() ? "_sequence compadd - " + words : "(" + words + ")";
          case ANY -> " ";
        };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
