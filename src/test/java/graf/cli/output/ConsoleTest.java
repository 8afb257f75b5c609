package graf.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import graf.render.Decoration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final TestTerminal terminal = new TestTerminal(Path.of("/"));

  @Test
  void coloursOnlyForATerminal() {
    assertThat(decoration(ColorChoice.AUTO)).isEqualTo(Decoration.NONE);
    terminal.with("GRAF_TTY", "02");
    assertThat(decoration(ColorChoice.AUTO)).isEqualTo(Decoration.NONE);
    terminal.with("GRAF_TTY", "012");
    assertThat(decoration(ColorChoice.AUTO)).isEqualTo(Decoration.COLOUR);
  }

  @Test
  void heedsNoColorAndDumbTerminalsUnlessToldOtherwise() {
    terminal.with("GRAF_TTY", "1").with("NO_COLOR", "1");
    assertThat(decoration(ColorChoice.AUTO)).isEqualTo(Decoration.NONE);
    assertThat(decoration(ColorChoice.ALWAYS)).isEqualTo(Decoration.COLOUR);
    terminal.with("NO_COLOR", "").with("TERM", "dumb");
    assertThat(decoration(ColorChoice.AUTO)).isEqualTo(Decoration.NONE);
  }

  @Test
  void linksOnlyInTerminalsKnownToTakeIt() {
    terminal.with("GRAF_TTY", "1").with("TERM", "xterm-256color");
    assertThat(decoration(ColorChoice.AUTO)).isEqualTo(Decoration.COLOUR);
    terminal.with("VTE_VERSION", "7200");
    assertThat(decoration(ColorChoice.AUTO)).isEqualTo(Decoration.COLOUR_AND_LINKS);
    terminal.with("GRAF_TTY", "2");
    assertThat(decoration(ColorChoice.ALWAYS)).isEqualTo(Decoration.COLOUR);
  }

  @Test
  void wrapsToAWidthThatReadsWell() {
    assertThat(terminal.console().width()).isEqualTo(80);
    assertThat(terminal.with("COLUMNS", "60").console().width()).isEqualTo(60);
    assertThat(terminal.with("COLUMNS", "240").console().width()).isEqualTo(100);
    assertThat(terminal.with("COLUMNS", "wide").console().width()).isEqualTo(80);
  }

  private Decoration decoration(ColorChoice choice) {
    return terminal.console().decoration(choice);
  }
}
