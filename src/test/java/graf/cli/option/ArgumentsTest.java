package graf.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.cli.command.QueryCommand;
import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private final OptionTable options =
      new QueryCommand(new ReadTasks(Path.of(""), SearcherPool.OPENED)).options();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          drones                   |                     | drones
          drones -navy             |                     | drones,-navy
          drones -n 5 navy --json  | --limit=5,--json    | drones,navy
          -n5 drones -C2           | --limit=5,--context=2 | drones
          -n=5 drones              | --limit=5           | drones
          -l0 drones               | --files,--null      | drones
          -hq                      |                     | -hq
          +drones -                |                     | +drones,-
          --in reports/** x        | --in=reports/**     | x
          --in=a --in b            | --in=a,--in=b       |
          --in -navy x             | --in=-navy          | x
          --in= x                  | --in=               | x
          x -- --json -n           |                     | x,--json,-n
          @file ${x}               |                     | @file,${x}
          -5                       |                     | -5
          """)
  void tellsOptionsFromWords(String typed, @Nullable String given, @Nullable String words) {
    var read = read(typed, Arguments.SingleDash.WORD);

    assertThat(String.join(",", read)).isEqualTo(words == null ? "" : words);
    assertThat(given()).isEqualTo(given == null ? "" : given);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x --limit --json | --limit needs a value: N
          x -n             | --limit needs a value: N
          x -n --          | --limit needs a value: N
          --json=x         | --json takes no value
          --colour=x       | unknown option '--colour'; did you mean '--color'?
          """)
  void saysWhatIsWrong(String typed, String message) {
    assertThatThrownBy(() -> read(typed, Arguments.SingleDash.WORD))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void refusesAnUnknownLetterWhereWordsHaveNoDash() {
    assertThatThrownBy(() -> read("-x dir", Arguments.SingleDash.OPTION))
        .hasMessage("unknown option '-x'");
  }

  private List<String> read(String typed, Arguments.SingleDash singleDash) {
    return Arguments.read(options, typed.split(" "), 0, singleDash);
  }

  private String given() {
    var given = new ArrayList<String>();
    for (var group : options.groups()) {
      for (var option : group.options()) {
        for (var value : option.texts()) {
          given.add(option.isFlag() ? option.name() : option.name() + "=" + value);
        }
      }
    }
    return String.join(",", given);
  }
}
