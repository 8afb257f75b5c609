package graf.corpus.parse;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.Format;
import graf.corpus.format.Limits;
import graf.corpus.format.Scans;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/// A document for a parser process: how it is sent there, and taken in.
///
/// The bytes follow in {@link Pieces}.
record ParserRequest(Format format, String name, Reading reading, SourceBytes bytes) {
  /// What a parser process is told of how documents are read.
  ///
  /// @param pageLimit the longest that a page may take that is recognised
  record Reading(Scans scans, Duration pageLimit) {
    static Reading of(Limits limits) {
      return new Reading(limits.scans(), limits.time());
    }
  }

  /// Sends it, with at most `most` bytes. Where its own bytes cannot be read, that is an {@link
  /// UncheckedIOException}.
  void writeTo(DataOutputStream out, long most) throws IOException, ExtractionException {
    out.writeUTF(format.name());
    out.writeUTF(name);
    out.writeUTF(reading.scans().name());
    out.writeLong(reading.pageLimit().toMillis());
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
    var scans = Scans.valueOf(in.readUTF());
    var reading = new Reading(scans, Duration.ofMillis(in.readLong()));
    return new ParserRequest(format, name, reading, SpooledBytes.of(new Pieces(in)));
  }
}
