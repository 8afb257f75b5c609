package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringBuilder err = new StringBuilder();
  private final AtomicLong now = new AtomicLong();
  private final ProgressLine progress = new ProgressLine(err, 60, now::get);

  @Test
  void keepsQuietForTheFirstSecond() {
    pass(900);
    progress.draw();
    progress.close();

    assertThat(shown()).isEmpty();
  }

  @Test
  void saysHowFarItHasComeAndErasesItAtTheEnd() {
    progress.began("a.txt");
    progress.ended("a.txt", 1, 30, 3_000_000);
    pass(1500);
    progress.draw();
    progress.close();

    assertThat(shown()).isEqualTo("<1 document · 30 passages · 2.0 MB/s<");
  }

  @Test
  void namesTheFileThatTakesLong() {
    progress.began("big\u001B.pdf");
    pass(1500);
    progress.draw();

    assertThat(shown()).isEqualTo("<0 documents · 0 passages · 0.0 MB/s · big␛.pdf");
  }

  @Test
  void putsOtherLinesAboveIt() {
    pass(1500);
    progress.draw();
    progress.say("graf: x: is empty");

    assertThat(shown()).isEqualTo("<0 documents · 0 passages · 0.0 MB/s<graf: x: is empty\n");
  }

  @Test
  void neverWrapsOverTheEdge() {
    progress.began("x".repeat(500));
    pass(1500);
    progress.draw();

    assertThat(shown()).hasSizeLessThanOrEqualTo(60);
  }

  private void pass(long millis) {
    now.addAndGet(millis * 1_000_000);
  }

  private String shown() {
    return err.toString().replace("\r\u001B[K", "<");
  }
}
