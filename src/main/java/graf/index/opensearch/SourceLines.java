package graf.index.opensearch;

import com.fasterxml.jackson.core.JsonGenerator;
import graf.analysis.LetterGroups;
import graf.analysis.TextAnalyzer;
import graf.analysis.TokenText;
import graf.analysis.Tokens;
import graf.index.DocumentContent;
import graf.index.DocumentRecord;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.opensearch.generation.Schema;
import graf.index.plan.Dates;
import graf.index.plan.DocumentNames;
import graf.index.plan.IndexSchema;
import graf.index.plan.LeadTexts;
import graf.index.plan.RecordFormat;
import graf.index.plan.Shingles;
import graf.passage.Passage;
import graf.passage.PathGlob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Writes a source as the lines of bulk requests: its passages, a record after those of each
/// document, and its state.
final class SourceLines {
  private final SourceUpdate update;
  private final Stamp stamp;
  private final TextAnalyzer.Pool analyzers;
  private final BulkLines lines;
  private final String id;
  private long number;

  /// What each line bears.
  ///
  /// @param commit that will make it visible
  /// @param part of the source; 0 where there is one part only
  record Stamp(long commit, int part) {}

  SourceLines(SourceUpdate update, Stamp stamp, TextAnalyzer.Pool analyzers, BulkLines lines) {
    this.update = update;
    this.stamp = stamp;
    this.analyzers = analyzers;
    this.lines = lines;
    id = shortened(update.source());
  }

  /// The same source gets the same ids each time, so that sending a line twice does no harm. Paths
  /// may be longer than ids can be.
  static String shortened(String source) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has it", e);
    }
  }

  void write() throws IOException {
    while (update.documents().hasNext()) {
      write(update.documents().next());
    }
    lines.add(
        id + "." + stamp.commit(),
        update.source(),
        json -> writeState(json, update.state().get(), stamp));
  }

  private void write(DocumentContent document) throws IOException {
    var language = TextAnalyzer.languageOf(document.metadata().language());
    var analyzer = analyzers.get(language);
    var leads = new LeadTexts(document.metadata().title());
    int passages = 0;
    while (document.passages().hasNext()) {
      var passage = document.passages().next();
      var heading = passage.location().heading();
      var lead = leads.next(heading);
      add(
          document.id(),
          json -> {
            writePassage(json, document, passage, language);
            writeBody(json, passage.text(), analyzer, language);
            writeTexts(json, IndexSchema.TITLE, List.of(document.metadata().title()), analyzer);
            writeTexts(json, IndexSchema.HEADING, heading, analyzer);
            writeTexts(json, IndexSchema.LEAD, lead, analyzer);
            writeTexts(json, IndexSchema.AUTHOR, document.metadata().people(), analyzer);
            writeTexts(json, IndexSchema.RECIPIENT, document.metadata().recipients(), analyzer);
          });
      passages++;
    }
    if (passages > 0) {
      var record =
          new DocumentRecord(document.id(), update.source(), document.metadata(), passages);
      add(document.id(), json -> writeRecord(json, record));
    }
  }

  private void add(String document, BulkLines.Fields fields) throws IOException {
    lines.add(id + "." + stamp.commit() + "." + number++, document, fields);
  }

  private void writePassage(
      JsonGenerator json, DocumentContent document, Passage passage, String language)
      throws IOException {
    writeCommon(json, update.source(), stamp, Schema.PASSAGE);
    writeNames(json, document);
    json.writeNumberField(IndexSchema.ORDINAL, passage.ordinal());
    json.writeStringField(IndexSchema.TYPE, document.metadata().type());
    json.writeStringField(IndexSchema.LANGUAGE, language);
    var date = document.metadata().date();
    if (date != null) {
      json.writeNumberField(IndexSchema.DATE, Dates.firstDay(date));
    }
    json.writeStringField(IndexSchema.TEXT, passage.text());
    json.writeBinaryField(IndexSchema.PLACE, RecordFormat.encode(passage.location()));
  }

  private void writeNames(JsonGenerator json, DocumentContent document) throws IOException {
    var id = document.id();
    var file = document.metadata().fileOf(id);
    json.writeStringField(IndexSchema.ID, id);
    json.writeStringField(
        IndexSchema.NAME, DocumentNames.write(new DocumentRecord.Name(update.source(), id)));
    json.writeStringField(IndexSchema.HOLDER, file);
    var paths = List.of(PathGlob.normal(file), PathGlob.normal(id));
    writeStrings(json, IndexSchema.PATH, file.equals(id) ? paths.subList(0, 1) : paths);
  }

  private static void writeBody(
      JsonGenerator json, String text, TextAnalyzer analyzer, String language) throws IOException {
    var forms = new Tokens();
    analyzer.analyze(text, 0, forms);
    json.writeStringField(IndexSchema.BODY, TokenText.of(forms));
    int signature = Shingles.signature(forms.folded());
    writeStrings(json, IndexSchema.SIGNATURE, Schema.signature(signature));
    if (LetterGroups.areIndexed(language)) {
      var groups = new Tokens();
      LetterGroups.add(forms, language, groups);
      var texts = new ArrayList<String>();
      addTokens(groups, texts);
      writeStrings(json, IndexSchema.GROUPS, texts);
    }
  }

  private static void writeTexts(
      JsonGenerator json, String field, List<String> texts, TextAnalyzer analyzer)
      throws IOException {
    var written = new ArrayList<String>();
    for (String text : texts) {
      var forms = new Tokens();
      analyzer.analyze(text, 0, forms);
      addTokens(forms, written);
    }
    writeStrings(json, field, written);
  }

  private static void addTokens(Tokens tokens, List<String> texts) {
    if (tokens.size() > 0) {
      texts.add(TokenText.of(tokens));
    }
  }

  private static void writeStrings(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeFieldName(field);
      json.writeStartArray();
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }

  private void writeRecord(JsonGenerator json, DocumentRecord record) throws IOException {
    writeCommon(json, update.source(), stamp, IndexSchema.DOCUMENT);
    json.writeStringField(IndexSchema.RECORD, record.id());
    json.writeBinaryField(Schema.RECORD_BYTES, RecordFormat.encode(record));
  }

  static void writeState(JsonGenerator json, SourceState state, Stamp stamp) throws IOException {
    var source = state.source();
    int slash = source.lastIndexOf('/');
    if (state.skipped() == null) {
      writeCommon(json, source, stamp, IndexSchema.FILE);
    } else {
      writeCommon(json, source, stamp, IndexSchema.FILE, IndexSchema.SKIPPED);
    }
    json.writeStringField(Schema.FOLDER, slash < 0 ? "" : source.substring(0, slash + 1));
    json.writeBinaryField(Schema.STATE_BYTES, RecordFormat.encode(state));
  }

  private static void writeCommon(JsonGenerator json, String source, Stamp stamp, String... kinds)
      throws IOException {
    json.writeStringField(IndexSchema.SOURCE, source);
    json.writeNumberField(Schema.COMMIT, stamp.commit());
    if (stamp.part() > 0) {
      json.writeNumberField(Schema.PART, stamp.part());
    }
    json.writeFieldName(IndexSchema.KIND);
    json.writeArray(kinds, 0, kinds.length);
  }
}
