package graf.index.plan;

import graf.index.DocumentRecord;
import graf.index.SourceState;
import graf.passage.Location;
import graf.passage.Metadata;
import graf.passage.Page;
import graf.passage.PageTurn;
import graf.passage.SkipReason;
import graf.passage.TextRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Records and places as bytes: strings and variable-length numbers, one after the other.
public final class RecordFormat {
  private RecordFormat() {}

  public static byte[] encode(Location location) {
    return written(out -> {
      out.writeVInt(location.lineStart());
      out.writeVInt(location.lineEnd() - location.lineStart());
      out.writeVInt(location.range().start());
      out.writeVInt(location.range().end() - location.range().start());
      var page = location.page();
      out.writeVInt(page == null ? 0 : page.number());
      if (page != null) {
        writeRest(out, page);
        writeTurns(out, location.turns());
      }
      writeList(out, location.heading());
    });
  }

  public static Location location(byte[] bytes) throws IOException {
    return location(new BytesRef(bytes));
  }

  public static Location location(BytesRef bytes) throws IOException {
    var in = input(bytes);
    int line = in.readVInt();
    int lineEnd = line + in.readVInt();
    int start = in.readVInt();
    int end = start + in.readVInt();
    int number = in.readVInt();
    var page = number == 0 ? null : readPage(in, number);
    var turns = page == null ? List.<PageTurn>of() : readTurns(in);
    return new Location(line, lineEnd, page, new TextRange(start, end), readList(in), turns);
  }

  /// Writes what a page has beside its number.
  private static void writeRest(ByteBuffersDataOutput out, Page page) throws IOException {
    writeOptional(out, page.label());
    out.writeVInt(page.confidence() == null ? 0 : page.confidence() + 1);
  }

  private static Page readPage(ByteArrayDataInput in, int number) throws IOException {
    var label = readOptional(in);
    int confidence = in.readVInt();
    return new Page(number, label, confidence == 0 ? null : confidence - 1);
  }

  private static void writeTurns(ByteBuffersDataOutput out, List<PageTurn> turns)
      throws IOException {
    out.writeVInt(turns.size());
    for (var turn : turns) {
      out.writeVInt(turn.offset());
      out.writeVInt(turn.page().number());
      writeRest(out, turn.page());
    }
  }

  private static List<PageTurn> readTurns(ByteArrayDataInput in) throws IOException {
    var turns = new ArrayList<PageTurn>();
    for (int i = in.readVInt(); i > 0; i--) {
      turns.add(new PageTurn(in.readVInt(), readPage(in, in.readVInt())));
    }
    return turns;
  }

  public static byte[] encode(DocumentRecord document) {
    var metadata = document.metadata();
    return written(out -> {
      out.writeString(document.id());
      out.writeString(document.source());
      out.writeVInt(document.passages());
      out.writeString(metadata.title());
      writeList(out, metadata.authors());
      writeOptional(out, metadata.date());
      writeOptional(out, metadata.language());
      out.writeString(metadata.type());
      writeOptional(out, metadata.encoding());
      writeOptional(out, metadata.file());
      out.writeVInt(metadata.fields().size());
      for (var field : metadata.fields().entrySet()) {
        out.writeString(field.getKey());
        writeList(out, field.getValue());
      }
    });
  }

  public static DocumentRecord document(byte[] bytes) throws IOException {
    return document(new BytesRef(bytes));
  }

  public static DocumentRecord document(BytesRef bytes) throws IOException {
    var in = input(bytes);
    var id = in.readString();
    var source = in.readString();
    int passages = in.readVInt();
    var metadata =
        new Metadata(
            in.readString(),
            readList(in),
            readOptional(in),
            readOptional(in),
            in.readString(),
            readOptional(in),
            readOptional(in));
    return new DocumentRecord(id, source, metadata.with(readFields(in)), passages);
  }

  public static byte[] encode(SourceState state) {
    var skipped = state.skipped();
    return written(out -> {
      out.writeString(state.source());
      out.writeVLong(state.size());
      out.writeZLong(state.modified());
      out.writeString(state.hash());
      out.writeVInt(state.documents());
      writeOptional(out, skipped == null ? null : skipped.name());
      out.writeString(state.detail());
    });
  }

  public static SourceState state(byte[] bytes) throws IOException {
    return state(new BytesRef(bytes));
  }

  public static SourceState state(BytesRef bytes) throws IOException {
    var in = input(bytes);
    var source = in.readString();
    long size = in.readVLong();
    long modified = in.readZLong();
    var hash = in.readString();
    int documents = in.readVInt();
    var skipped = readOptional(in);
    return new SourceState(
        source,
        size,
        modified,
        hash,
        documents,
        skipped == null ? null : SkipReason.valueOf(skipped),
        in.readString());
  }

  private static ByteArrayDataInput input(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
  }

  private static void writeList(ByteBuffersDataOutput out, List<String> strings)
      throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  private static List<String> readList(ByteArrayDataInput in) throws IOException {
    int size = in.readVInt();
    var strings = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static Map<String, List<String>> readFields(ByteArrayDataInput in) throws IOException {
    int size = in.readVInt();
    var fields = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < size; i++) {
      fields.put(in.readString(), readList(in));
    }
    return fields;
  }

  private static void writeOptional(ByteBuffersDataOutput out, @Nullable String string)
      throws IOException {
    out.writeByte((byte) (string == null ? 0 : 1));
    if (string != null) {
      out.writeString(string);
    }
  }

  private static @Nullable String readOptional(ByteArrayDataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }

  private static byte[] written(Content content) {
    try {
      var out = new ByteBuffersDataOutput();
      content.writeTo(out);
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
  }

  private interface Content {
    void writeTo(ByteBuffersDataOutput out) throws IOException;
  }
}
