package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The files within a document: their names, and what is too much.
class AttachedFilesTest {
  @Test
  void namesAreThoseOfFilesWithoutFolders() throws Exception {
    try (var attached = new AttachedFiles()) {
      for (var name :
          new String[] {
            "../../etc/minutes.pdf", "C:\\Users\\me\\costs.xlsx", "a\u0007b\u202e.txt", "", "..",
          }) {
        attached.add(name, text("x"));
      }
      assertThat(attached.files())
          .extracting(AttachedFile::name)
          .containsExactly("minutes.pdf", "costs.xlsx", "ab.txt", "unnamed", "unnamed (2)");
    }
  }

  @Test
  void filesOfOneNameAreToldApart() throws Exception {
    try (var attached = new AttachedFiles()) {
      attached.add("scan.pdf", text("one"));
      attached.add("Scan.pdf", text("two"));
      attached.add("scan.pdf", text("three"));
      assertThat(attached.files())
          .extracting(AttachedFile::name)
          .containsExactly("scan.pdf", "Scan (2).pdf", "scan (3).pdf");
    }
  }

  @Test
  void theBytesAreThoseGiven() throws Exception {
    try (var attached = new AttachedFiles()) {
      attached.add("a.txt", text("The weir is low."));
      try (var in = attached.files().getFirst().bytes().open()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("The weir is low.");
      }
      assertThat(attached.gaps()).isEmpty();
    }
  }

  @Test
  void whatIsTooLargeIsAGap() throws Exception {
    try (var attached = new AttachedFiles()) {
      attached.add("bomb.bin", new Zeros(300L << 20));
      attached.add("a.txt", text("small"));
      assertThat(attached.files()).extracting(AttachedFile::name).containsExactly("a.txt");
      assertThat(attached.gaps()).isEqualTo("1 attached file is past the limits");
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int read = (int) Math.min(length, left);
      left -= read;
      return read == 0 && length > 0 ? -1 : read;
    }
  }
}
