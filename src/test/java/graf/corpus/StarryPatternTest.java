package graf.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of ignore files with many stars, which mean what they mean to git.
class StarryPatternTest {
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "*a*b*c*d, xaxbxcxd, true",
    "*a*b*c*d, sub/folder/abcd, true",
    "*a*b*c*d, abcdx, false",
    "/*a*b*c*d, sub/abcd, false",
    "/*a*b*c*d, abcd, true",
    "**/*a*/**/*b*.txt, x/cat/y/z/bib.txt, true",
    "**/*a*/**/*b*.txt, cat/bib.txt, true",
    "**/*a*/**/*b*.txt, dog/bib.txt, false",
    "*a*[0-9]*?*\\**.md, xa7y*z.md, true",
    "*a*[!0-9]*?*\\**.md, a7*.md, false",
    "!*a*b*c*d, abcd, true"
  })
  void matchesAsGitDoes(String line, String path, boolean matches) {
    assertThat(StarryPattern.of(line).matches(path, false)).isEqualTo(matches);
  }

  @Test
  void aSlashAtTheEndIsForFolders() {
    assertThat(StarryPattern.of("*a*b*c*d/").matches("abcd", false)).isFalse();
    assertThat(StarryPattern.of("*a*b*c*d/").matches("abcd", true)).isTrue();
  }

  @Test
  void aNameThatNearlyMatchesTakesNoTimeToSpeakOf() {
    var rule = IgnoreRule.of("*a".repeat(60) + "*b");
    assertThat(rule.pattern().matches("a".repeat(250), false)).isFalse();
  }
}
