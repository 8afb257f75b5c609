package graf.cli.shell;

import graf.cli.option.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Completion for bash, 3.2 and later, with nothing else installed.
record BashCompletion(List<CompletedCommand> commands) {
  private static final String HEAD =
      """
      # Completes graf in bash: eval "$(graf completion bash)"
      _graf_indexes() {
        local file=${XDG_CONFIG_HOME:-$HOME/.config}/graf/config
        [ ! -r "$file" ] || sed -n 's/^[[:space:]]*index\\.\\([^=[:space:]]*\\)[[:space:]]*=.*/\\1/p' "$file"
      }

      # Completes the last of words with commas between them.
      _graf_listed() {
        local before=''
        case $cur in *,*) before=${cur%,*}, ;; esac
        COMPREPLY=($(compgen -P "$before" -W "$1" -- "${cur##*,}"))
        compopt -o nospace 2>/dev/null
      }

      _graf_files() {
        local IFS=$'\\n'
        COMPREPLY=($(compgen -f -- "$cur"))
        compopt -o filenames 2>/dev/null
      }

      _graf() {
        local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} i
        COMPREPLY=()
        if [ "$cur" = = ]; then cur=''; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
        if [ "$COMP_CWORD" -le 1 ]; then
          COMPREPLY=($(compgen -W "COMMANDS" -- "$cur"))
          return
        fi
        for ((i = 2; i < COMP_CWORD; i++)); do
          if [ "${COMP_WORDS[i]}" = -- ]; then _graf_files; return; fi
        done
      """;
  private static final String TAIL =
      """
        case $cur in
          -*) COMPREPLY=($(compgen -W "$options" -- "$cur")) ;;
          *) if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); else _graf_files; fi ;;
        esac
      }

      complete -F _graf graf
      """;

  String script() {
    var names = new ArrayList<String>();
    commands.forEach(command -> names.addAll(command.names()));
    names.addAll(List.of("help", "--help", "--version"));
    var script = new StringBuilder(HEAD.replace("COMMANDS", String.join(" ", names)));
    script.append("  case $previous in\n");
    values()
        .forEach((pattern, action) -> script.append("    " + pattern + ") " + action + " ;;\n"));
    script.append("  esac\n  local options='--help' words=''\n  case ${COMP_WORDS[1]} in\n");
    for (var command : commands) {
      var main = command.names().getFirst();
      script.append("    " + String.join(" | ", command.names()) + ") options='");
      script.append(options(command)).append("' words='");
      script.append(String.join(" ", CompletedCommand.words(main, commands))).append("' ;;\n");
    }
    script.append("    help) words='");
    script.append(String.join(" ", CompletedCommand.words("help", commands))).append("' ;;\n");
    return script.append("  esac\n").append(TAIL).toString();
  }

  private static String options(CompletedCommand command) {
    var names = new ArrayList<String>();
    for (var option : command.options()) {
      names.addAll(option.names());
    }
    return String.join(" ", names);
  }

  /// What completes the value of an option, by its names.
  private TreeMap<String, String> values() {
    var actions = new TreeMap<String, String>();
    for (var command : commands) {
      for (var option : command.options()) {
        // A letter may be a flag of one command and take a value in another.
        if (!option.isFlag()) {
          actions.put(option.name(), action(option));
        }
      }
    }
    return actions;
  }

  private static String action(Option option) {
    var values = OptionValues.of(option);
    var words = String.join(" ", values.words());
    return switch (values.kind()) {
      case FILES -> "_graf_files; return";
      case INDEXES ->
          "_graf_files; COMPREPLY+=($(compgen -W \"$(_graf_indexes)\" -- \"$cur\")); return";
      case WORDS ->
          values.listed()
              ? "_graf_listed '" + words + "'; return"
              : "COMPREPLY=($(compgen -W '" + words + "' -- \"$cur\")); return";
      case ANY -> "return";
    };
  }
}
