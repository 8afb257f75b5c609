package graf.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Standard output, where each line is written whole, whoever writes it.
final class AnswerLines extends OutputStream {
  private final OutputStream out;
  private final MessageLog log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  AnswerLines(OutputStream out, MessageLog log) {
    this.out = out;
    this.log = log;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    line.write(b);
    if (b == '\n') {
      end();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(bytes[i]);
    }
  }

  /// Writes a line of graf's own.
  synchronized void writeLine(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void end() throws IOException {
    // The library's answers have a result or an error; what it tells or asks a client has a method.
    boolean isAnswer =
        !line.toString(StandardCharsets.UTF_8).contains("\"method\":\"notifications/");
    line.writeTo(out);
    line.reset();
    out.flush();
    if (isAnswer) {
      log.answered();
    }
  }
}
