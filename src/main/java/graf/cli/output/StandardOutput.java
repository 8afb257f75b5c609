package graf.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Standard output, as UTF-8 and buffered; says when it takes no more by {@link OutputException}.
final class StandardOutput extends Writer {
  private static final int BUFFER = 8192;

  private final Writer out;
  private final StringBuilder buffer = new StringBuilder(BUFFER);

  StandardOutput(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    buffer.append(characters, from, length);
    drainWhenFull();
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    buffer.append(text, from, from + length);
    drainWhenFull();
  }

  @Override
  public void flush() throws IOException {
    drain();
    try {
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  private void drainWhenFull() throws IOException {
    if (buffer.length() >= BUFFER) {
      drain();
    }
  }

  private void drain() throws IOException {
    try {
      out.append(buffer);
    } catch (IOException e) {
      throw new OutputException(e);
    } finally {
      buffer.setLength(0);
    }
  }
}
