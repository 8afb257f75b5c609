package graf.corpus.parse;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.Format;
import graf.corpus.format.Limits;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A document for a parser process: how it is sent there, and taken in.
///
/// The bytes follow in {@link Pieces}.
record ParserRequest(Format format, String name, SourceBytes bytes) {
  /// Sends it, with at most `most` bytes. Where its own bytes cannot be read, that is an {@link
  /// UncheckedIOException}.
  void writeTo(DataOutputStream out, long most) throws IOException, ExtractionException {
    out.writeUTF(format.name());
    out.writeUTF(name);
    long sent = 0;
    try (var in = opened()) {
      byte[] piece = new byte[Pieces.SIZE];
      for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
        sent += read;
        if (sent > most) {
          throw new ExtractionException(
              SkipReason.TOO_LARGE, "unpacks to more than " + Limits.megabytes(most));
        }
        if (read > 0) {
          out.writeInt(read);
          out.write(piece, 0, read);
        }
      }
    }
    out.writeInt(0);
    out.flush();
  }

  // What is wrong with the source must not be taken for what is wrong with the process.
  private InputStream opened() {
    try {
      return bytes.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int read(InputStream in, byte[] piece) {
    try {
      return in.read(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes one in. Its bytes are to be closed by whoever takes it.
  static ParserRequest read(DataInputStream in) throws IOException {
    var format = Format.valueOf(in.readUTF());
    var name = in.readUTF();
    return new ParserRequest(format, name, SpooledBytes.of(new Pieces(in)));
  }
}
