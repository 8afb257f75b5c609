package graf.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {
  private static final String LONG = "line\n".repeat(30);

  @TempDir private Path temp;

  @Test
  void showsLongTextByTheProgramNamed() throws IOException {
    var paged = temp.resolve("paged");
    var terminal = terminal("1").with("PAGER", "cat > '" + paged + "'");
    write(terminal, Pager.Use.WHEN_LONG, LONG);

    assertThat(paged).hasContent(LONG);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void doesWithoutWhereThePagerWouldOnlyBeInTheWay() throws IOException {
    for (var use : Pager.Use.values()) {
      var noTerminal = terminal("02").with("PAGER", "false");
      write(noTerminal, use, LONG);
      assertThat(noTerminal.out()).isEqualTo(LONG);
    }
    var refused = terminal("1").with("PAGER", "false");
    write(refused, Pager.Use.NEVER, LONG);
    assertThat(refused.out()).isEqualTo(LONG);
    var brief = terminal("1").with("PAGER", "false");
    write(brief, Pager.Use.WHEN_LONG, "one line\n");
    assertThat(brief.out()).isEqualTo("one line\n");
  }

  @Test
  void doesNotMindAPagerThatLeavesEarly() throws IOException {
    var terminal = terminal("1").with("PAGER", "head -n 2 > '" + temp.resolve("paged") + "'");
    write(terminal, Pager.Use.WHEN_LONG, LONG.repeat(10_000));

    assertThat(temp.resolve("paged")).hasContent("line\nline\n");
    assertThat(terminal.out() + terminal.err()).isEmpty();
  }

  @Test
  void doesWithoutOneThatIsNotThere() throws IOException {
    for (var pager : new String[] {"nosuchpager", temp.toString()}) {
      var terminal = terminal("1").with("PAGER", pager + " 2>/dev/null");
      write(terminal, Pager.Use.WHEN_LONG, LONG);
      assertThat(terminal.out()).isEqualTo(LONG);
    }
  }

  private TestTerminal terminal(String terminals) {
    return new TestTerminal(temp).with("GRAF_TTY", terminals);
  }

  private static void write(TestTerminal terminal, Pager.Use use, String text) throws IOException {
    var console = terminal.console();
    try (var page = Pager.open(console, use)) {
      page.write(text);
    }
  }
}
