package graf.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
  @ParameterizedTest(name = "{0} matches {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.md | a.md",
        "a.md | x/y/a.md",
        "*.md | x/a.md",
        "*.{md,txt} | x/a.txt",
        "n.[mt]* | x/n.txt",
        "n.[!r]* | n.md",
        "?.md | a.md",
        "reports | reports/2023/a.md",
        "reports/ | x/reports/a.md",
        "node_* | x/node_modules/y/z.js",
        "reports/2023 | src/reports/2023/a.md",
        "reports/*.md | src/reports/a.md",
        "reports/** | reports/x/y.md",
        "**/a/*.md | a/n.md",
        "**/a/*.md | x/a/n.md",
        "x/**/n.md | x/n.md",
        "x/**/n.md | x/y/z/n.md",
        "./src/*.md | src/a.md",
        "/home/ada/* | /home/ada/a.md",
        "{a,{b,c}}.md | c.md",
        "a{,.old}.md | a.md",
        "a{,.old}.md | a.old.md",
        "[]x].md | ].md",
        "[a-c].md | b.md",
        "\\*.md | *.md",
        "a(b).md | a(b).md",
        "C++.md | C++.md",
        "[a.md | [a.md",
        "{a.md | {a.md",
        "😀?.md | 😀é.md",
      })
  void matches(String glob, String path) {
    assertThat(PathGlob.of(glob).matches(path)).isTrue();
    assertThat(isFoundByLucene(glob, path)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not match {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.md | b.md",
        "a.md | xa.md",
        "*.md | a.mdx",
        "reports/* | reports/x/a.md",
        "reports/ | reports",
        "n.[!r]* | n.rst",
        "x[!a]y | x/y",
        "./a.md | src/a.md",
        "/a.md | src/a.md",
        "?.md | .md",
        "a*c | ab/c",
        "A.md | a.md",
      })
  void doesNotMatch(String glob, String path) {
    assertThat(PathGlob.of(glob).matches(path)).isFalse();
    assertThat(isFoundByLucene(glob, path)).isFalse();
  }

  private static boolean isFoundByLucene(String glob, String path) {
    var automaton =
        Operations.determinize(
            new RegExp(PathGlob.expression(glob), RegExp.NONE).toAutomaton(), 100_000);
    return new CharacterRunAutomaton(automaton).run(PathGlob.normal(path));
  }

  @Test
  void accentsAreOneCharacterOrTwo() {
    var two = Normalizer.normalize("café.md", Normalizer.Form.NFD);

    assertThat(PathGlob.of("café.md").matches(two)).isTrue();
    assertThat(PathGlob.of(two).matches("x/café.md")).isTrue();
    assertThat(PathGlob.of("caf?.md").matches(two)).isTrue();
  }

  @Test
  void aFolderIsLeftOutWhereAllInItIs() {
    assertThat(PathGlob.of("drafts").matchesAllIn("x/drafts")).isTrue();
    assertThat(PathGlob.of("drafts/**").matchesAllIn("drafts")).isTrue();
    assertThat(PathGlob.of("drafts/*").matchesAllIn("drafts")).isFalse();
    assertThat(PathGlob.of("*.md").matchesAllIn("drafts")).isFalse();
  }

  @Test
  void saysWhatIsNeverClosed() {
    assertThat(PathGlob.check("[a.md")).contains("'[' is never closed");
    assertThat(PathGlob.check("{a,b.md")).contains("'{' is never closed");
    assertThat(PathGlob.check("*.{md,[ab]}")).isEmpty();
  }

  @Test
  @Timeout(20)
  void anyTextEndsSoon() {
    for (String text : new String[] {"{", "{a,", "{{a}", "[", "**/", "\\"}) {
      assertThat(PathGlob.expression(text.repeat(2000))).isNotNull();
    }
  }
}
