package graf.corpus.parse;

import graf.corpus.format.AttachedFiles;
import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.PageProgress;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.Page;
import graf.passage.PageTurn;
import graf.passage.SkipReason;
import graf.passage.SourceMap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a parser process makes of a document, on its way back.
final class ParserAnswer {
  private static final int FAILED = 0;
  private static final int EXTRACTED = 1;
  private static final int GOES_ON = 2;

  private ParserAnswer() {}

  /// Says that the answer will take longer: a page was read.
  static void writeProgress(DataOutputStream out, int done, int pages) throws IOException {
    out.writeByte(GOES_ON);
    out.writeInt(done);
    out.writeInt(pages);
    out.flush();
  }

  static void write(DataOutputStream out, ExtractionException failure) throws IOException {
    out.writeByte(FAILED);
    text(out, failure.reason().name());
    text(out, failure.detail());
    out.flush();
  }

  static void write(DataOutputStream out, Extracted extracted) throws IOException {
    out.writeByte(EXTRACTED);
    write(out, extracted.metadata());
    text(out, extracted.gaps());
    for (var block : extracted.blocks()) {
      out.writeBoolean(true);
      write(out, block);
    }
    out.writeBoolean(false);
    write(out, extracted.attached());
    out.flush();
  }

  private static void write(DataOutputStream out, AttachedFiles attached) throws IOException {
    out.writeUTF(attached.role().name());
    for (var file : attached.files()) {
      out.writeBoolean(true);
      text(out, file.name());
      try (var in = file.bytes().open()) {
        Pieces.write(in, out);
      }
    }
    out.writeBoolean(false);
  }

  private static AttachedFiles attached(DataInputStream in) throws IOException {
    var attached = new AttachedFiles(AttachedFiles.Role.valueOf(in.readUTF()));
    try {
      while (in.readBoolean()) {
        var name = text(in);
        var bytes = new Pieces(in);
        attached.add(name, bytes);
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return attached;
    } catch (IOException | RuntimeException e) {
      attached.close();
      throw e;
    }
  }

  /// Takes an answer in.
  ///
  /// @param progress told of what comes in front of it
  static Extracted read(DataInputStream in, PageProgress progress)
      throws IOException, ExtractionException {
    int kind = in.readByte();
    while (kind == GOES_ON) {
      progress.page(in.readInt(), in.readInt());
      kind = in.readByte();
    }
    if (kind == FAILED) {
      throw new ExtractionException(SkipReason.valueOf(text(in)), text(in));
    }
    var metadata = metadata(in);
    var gaps = text(in);
    var blocks = new ArrayList<Block>();
    while (in.readBoolean()) {
      blocks.add(block(in));
    }
    return new Extracted(metadata, blocks, gaps, attached(in));
  }

  private static void write(DataOutputStream out, Metadata metadata) throws IOException {
    text(out, metadata.title());
    texts(out, metadata.authors());
    optional(out, metadata.date());
    optional(out, metadata.language());
    text(out, metadata.type());
    optional(out, metadata.encoding());
    out.writeInt(metadata.fields().size());
    for (var field : metadata.fields().entrySet()) {
      text(out, field.getKey());
      texts(out, field.getValue());
    }
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static Metadata metadata(DataInputStream in) throws IOException {
    var title = text(in);
    var authors = texts(in);
    var metadata = new Metadata(title, authors, optional(in), optional(in), text(in), optional(in));
    var fields = new LinkedHashMap<String, List<String>>();
    for (int i = in.readInt(); i > 0; i--) {
      fields.put(text(in), texts(in));
    }
    return metadata.with(fields);
  }

  private static void write(DataOutputStream out, Block block) throws IOException {
    out.writeUTF(block.kind().name());
    out.writeInt(block.level());
    text(out, block.text());
    var page = block.page();
    out.writeInt(page == null ? 0 : page.number());
    if (page != null) {
      writeRest(out, page);
    }
    out.writeInt(block.turns().size());
    for (var turn : block.turns()) {
      out.writeInt(turn.offset());
      out.writeInt(turn.page().number());
      writeRest(out, turn.page());
    }
    out.writeInt(block.places().runs());
    for (int i = 0; i < block.places().runs(); i++) {
      out.writeInt(block.places().textStart(i));
      out.writeInt(block.places().sourceStart(i));
      out.writeInt(block.places().lineOf(i));
    }
  }

  /// Writes what a page has beside its number.
  private static void writeRest(DataOutputStream out, Page page) throws IOException {
    optional(out, page.label());
    out.writeByte(page.confidence() == null ? -1 : page.confidence());
  }

  private static Page page(DataInputStream in, int number) throws IOException {
    var label = optional(in);
    int confidence = in.readByte();
    return new Page(number, label, confidence < 0 ? null : confidence);
  }

  private static Block block(DataInputStream in) throws IOException {
    var kind = Block.Kind.valueOf(in.readUTF());
    int level = in.readInt();
    var text = text(in);
    int number = in.readInt();
    var page = number == 0 ? null : page(in, number);
    var turns = new ArrayList<PageTurn>();
    for (int i = in.readInt(); i > 0; i--) {
      turns.add(new PageTurn(in.readInt(), page(in, in.readInt())));
    }
    var places = new SourceMap.Builder();
    for (int i = in.readInt(); i > 0; i--) {
      places.run(in.readInt(), in.readInt(), in.readInt());
    }
    return new Block(kind, level, text, places.build(), page, turns);
  }

  private static void optional(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(out, text);
    }
  }

  private static @Nullable String optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? text(in) : null;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
