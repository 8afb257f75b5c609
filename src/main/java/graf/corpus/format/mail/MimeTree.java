package graf.corpus.format.mail;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/// Takes the parts of a mail as they are parsed; mails within it stay bytes.
final class MimeTree extends AbstractContentHandler {
  private static final int MOST_IN_MEMORY = 16 << 20;

  /// A mail of more parts than these was made to be a burden.
  private static final int MOST_PARTS = 10_000;

  private static final int DEEPEST = 200;

  private final MimePart root = new MimePart();
  private final Deque<MimePart> open = new ArrayDeque<>();
  private long inMemory;
  private int count;

  private MimeTree() {}

  /// Reads `in`, which stays the caller's to close; the parts are.
  static MimePart read(InputStream in) throws IOException, ExtractionException {
    var tree = new MimeTree();
    var config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .build();
    var parser = new MimeStreamParser(config, DecodeMonitor.SILENT, null);
    parser.setContentHandler(tree);
    parser.setContentDecoding(true);
    parser.setNoRecurse();
    try {
      parser.parse(in);
      return tree.root;
    } catch (MimeException e) {
      tree.root.close();
      throw new ExtractionException(SkipReason.MALFORMED, "");
    } catch (IOException | RuntimeException e) {
      tree.root.close();
      throw e;
    }
  }

  @Override
  public void startMessage() {
    open.push(root);
  }

  @Override
  public void endMessage() {
    open.pop();
  }

  @Override
  public void startBodyPart() throws MimeException {
    if (++count > MOST_PARTS || open.size() > DEEPEST) {
      throw new MimeException("too many parts");
    }
    var part = new MimePart();
    open.element().parts.add(part);
    open.push(part);
  }

  @Override
  public void endBodyPart() {
    open.pop();
  }

  @Override
  public void field(Field field) {
    open.element().header.add(field);
  }

  @Override
  public void endHeader() {
    open.element().describe();
  }

  @Override
  public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
    if (Attachments.isWithoutText(open.element().type())) {
      in.transferTo(OutputStream.nullOutputStream());
      return;
    }
    var bytes = SpooledBytes.of(in, (int) Math.max(0, MOST_IN_MEMORY - inMemory));
    inMemory += bytes.isInMemory() ? bytes.size() : 0;
    open.element().set(bytes);
  }
}
