package graf.index.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graf.index.opensearch.connection.Gzip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkTest {
  @Test
  void whatIsSentAgainIsWhatWasRefused() throws IOException {
    var bulk = bulk("a\n1\n", "b\nzwölf\n", "c\n3\n", "d\n\n");

    var some = bulk.only(List.of(1, 3));

    assertThat(text(bulk)).isEqualTo("a\n1\nb\nzwölf\nc\n3\nd\n\n");
    assertThat(text(some)).isEqualTo("b\nzwölf\nd\n\n");
    assertThat(text(some.only(List.of(0)))).isEqualTo("b\nzwölf\n");
    assertThat(some.only(List.of(0, 1))).isSameAs(some);
  }

  private static Bulk bulk(String... documents) throws IOException {
    var lines = new ByteArrayOutputStream();
    var ends = new ArrayList<Integer>();
    for (String document : documents) {
      lines.writeBytes(document.getBytes(UTF_8));
      ends.add(lines.size());
    }
    return Bulk.of(lines, ends);
  }

  private static String text(Bulk bulk) throws IOException {
    return new String(Gzip.plain(bulk.packed()), UTF_8);
  }
}
