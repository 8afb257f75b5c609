package graf.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.SourceBytes;
import graf.corpus.parse.Formats;
import graf.passage.Block;
import graf.passage.SourceDocument.Blocks;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A file that holds one document, and how long it is open.
class LoadedFileTest {
  private final Set<InputStream> open = new HashSet<>();

  @Test
  void aTextIsClosedBehindItsLastBlock() throws Exception {
    try (var loaded = loaded("A ferry was late.\n\n".repeat(5000))) {
      int blocks = 0;
      for (var _ : blocks(loaded)) {
        assertThat(open).hasSizeLessThanOrEqualTo(1);
        blocks++;
      }
      assertThat(blocks).isEqualTo(4999);
      assertThat(open).isEmpty();
    }
  }

  @Test
  void aTextThatIsNotReadToItsEndIsClosedWithItsDocument() throws Exception {
    try (var loaded = loaded("A ferry was late.\n\n".repeat(5000))) {
      assertThat(blocks(loaded).iterator().hasNext()).isTrue();
      assertThat(open).hasSize(1);
    }
    assertThat(open).isEmpty();
  }

  @Test
  void aTextWithoutBlocksIsClosed() throws Exception {
    try (var loaded = loaded(" \n")) {
      assertThat(blocks(loaded)).isEmpty();
      assertThat(open).isEmpty();
    }
  }

  private static Iterable<Block> blocks(LoadedFile loaded) {
    return ((Blocks) loaded.documents().next().content()).blocks();
  }

  private LoadedFile loaded(String text) throws Exception {
    var bytes = new CountedBytes(text.getBytes(StandardCharsets.UTF_8));
    var file = new SourceFile("a.txt", Path.of("a.txt"), bytes.size(), 0);
    return new LoadedFile(
        file,
        bytes,
        bytes,
        Formats.inProcess().of("a.txt", bytes),
        _ -> {
          throw new AssertionError("a text holds no files");
        });
  }

  /// Bytes that know which of their streams are open.
  private final class CountedBytes implements SourceBytes {
    private final byte[] content;

    CountedBytes(byte... content) {
      this.content = content.clone();
    }

    @Override
    public InputStream open() {
      var in =
          new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public void close() throws IOException {
              open.remove(this);
              super.close();
            }
          };
      open.add(in);
      return in;
    }

    @Override
    public long size() {
      return content.length;
    }
  }
}
