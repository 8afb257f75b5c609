package graf.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Standard input, a message a line. A line that is none is answered here, since it would end the
/// session; at the end of input, what was asked is answered first.
final class RequestLines extends InputStream {
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final AnswerLines answers;
  private final Messages messages;
  private final MessageLog log;
  private final Runnable ended;
  private byte[] line = {};
  private int at;

  /// @param ended run once, at the end of input
  RequestLines(
      InputStream in, AnswerLines answers, Messages messages, MessageLog log, Runnable ended) {
    this.in = new BufferedInputStream(in);
    this.answers = answers;
    this.messages = messages;
    this.log = log;
    this.ended = ended;
  }

  @Override
  public int read() throws IOException {
    return at < line.length || next() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (at == line.length && !next()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, bytes, from, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return line.length - at;
  }

  /// Goes on to the next line that is a message; says whether there is one.
  private boolean next() throws IOException {
    while (true) {
      var read = new ByteArrayOutputStream();
      int c = in.read();
      for (; c >= 0 && c != '\n'; c = in.read()) {
        if (read.size() < LONGEST) {
          read.write(c);
        }
      }
      var text = read.toString(StandardCharsets.UTF_8);
      if (!text.isBlank() && isMessage(text)) {
        line = (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
      }
      if (c < 0) {
        log.awaitAnswers();
        ended.run();
        return false;
      }
    }
  }

  private boolean isMessage(String text) throws IOException {
    return switch (messages.read(text)) {
      case Messages.Message.Request _ -> {
        log.asked();
        yield true;
      }
      case Messages.Message.Other _ -> true;
      case Messages.Message.Wrong(var answer) -> {
        answers.writeLine(answer);
        yield false;
      }
    };
  }
}
