package graf.index.lucene.write;

import graf.analysis.LetterGroups;
import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.analysis.TokensStream;
import graf.index.DocumentContent;
import graf.index.DocumentRecord;
import graf.index.plan.Dates;
import graf.index.plan.DocumentNames;
import graf.index.plan.IndexSchema;
import graf.index.plan.LeadTexts;
import graf.index.plan.RecordFormat;
import graf.index.plan.Shingles;
import graf.passage.Passage;
import graf.passage.PathGlob;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/// The Lucene documents of one source document: its passages, then its record.
///
/// One Lucene document serves for all passages, filled anew for each: Lucene is done with it when
/// it asks for the next.
final class PassageDocuments implements Iterator<Iterable<? extends IndexableField>> {
  private final String source;
  private final DocumentContent content;
  private final TextAnalyzer analyzer;
  private final Document document = new Document();
  private final AnalyzedField body;
  private final AnalyzedField title;
  private final AnalyzedField heading;
  private final AnalyzedField lead;
  private final LeadTexts leads;
  private final String language;
  private final Tokens groups = new Tokens();
  private final Field groupsField =
      new Field(IndexSchema.GROUPS, new TokensStream(groups), AnalyzedField.COUNTED);
  private final Field ordinal = new NumericDocValuesField(IndexSchema.ORDINAL, 0);
  private final Field signature = new NumericDocValuesField(IndexSchema.SIGNATURE, 0);
  private final Field text = new StoredField(IndexSchema.TEXT, "");
  private final Field place = new StoredField(IndexSchema.PLACE, new BytesRef());
  private final List<Field> shared;
  private List<String> lastHeading = List.of();
  private int passages;
  private boolean recordGiven;

  PassageDocuments(String source, DocumentContent content, TextAnalyzer.Pool analyzers) {
    this.source = source;
    this.content = content;
    language = TextAnalyzer.languageOf(content.metadata().language());
    analyzer = analyzers.get(language);
    body = new AnalyzedField(IndexSchema.BODY);
    title = new AnalyzedField(IndexSchema.TITLE);
    heading = new AnalyzedField(IndexSchema.HEADING);
    lead = new AnalyzedField(IndexSchema.LEAD);
    leads = new LeadTexts(content.metadata().title());
    title.append(content.metadata().title(), analyzer);
    shared = sharedFields();
  }

  /// A document without passages has no record: it cannot be found.
  @Override
  public boolean hasNext() {
    return content.passages().hasNext() || (passages > 0 && !recordGiven);
  }

  @Override
  public Iterable<? extends IndexableField> next() {
    if (content.passages().hasNext()) {
      return passage(content.passages().next());
    }
    recordGiven = true;
    return record();
  }

  private Document passage(Passage passage) {
    document.clear();
    shared.forEach(document::add);
    body.reset();
    body.append(passage.text(), analyzer);
    body.alwaysAddTo(document);
    addGroups();
    title.alwaysAddTo(document);
    addHeadings(passage.location().heading());
    ordinal.setLongValue(passage.ordinal());
    text.setStringValue(passage.text());
    place.setBytesValue(RecordFormat.encode(passage.location()));
    signature.setLongValue(Shingles.signature(body.forms().folded()));
    document.add(ordinal);
    document.add(signature);
    document.add(text);
    document.add(place);
    passages++;
    return document;
  }

  private void addGroups() {
    groups.clear();
    if (LetterGroups.areIndexed(language)) {
      LetterGroups.add(body.forms(), language, groups);
    }
    if (groups.size() > 0) {
      document.add(groupsField);
    }
  }

  private void addHeadings(List<String> path) {
    lead.reset();
    for (String text : leads.next(path)) {
      lead.append(text, analyzer);
    }
    lead.addTo(document);
    if (!path.equals(lastHeading)) {
      heading.reset();
      for (String one : path) {
        heading.append(one, analyzer);
      }
      lastHeading = path;
    }
    heading.alwaysAddTo(document);
  }

  private List<Field> sharedFields() {
    var metadata = content.metadata();
    var id = new BytesRef(content.id());
    var name = new DocumentRecord.Name(source, content.id());
    var fields =
        new java.util.ArrayList<Field>(
            List.of(
                new StringField(IndexSchema.ID, id, Field.Store.NO),
                new SortedDocValuesField(IndexSchema.NAME, new BytesRef(DocumentNames.write(name))),
                new StringField(IndexSchema.SOURCE, source, Field.Store.NO),
                new StringField(IndexSchema.TYPE, metadata.type(), Field.Store.NO),
                new SortedDocValuesField(IndexSchema.TYPE, new BytesRef(metadata.type())),
                new StringField(IndexSchema.LANGUAGE, language, Field.Store.NO),
                new SortedDocValuesField(IndexSchema.LANGUAGE, new BytesRef(language))));
    addPaths(metadata.fileOf(content.id()), fields);
    if (metadata.date() != null) {
      fields.add(
          NumericDocValuesField.indexedField(IndexSchema.DATE, Dates.firstDay(metadata.date())));
    }
    addNames(IndexSchema.AUTHOR, metadata.people(), fields);
    addNames(IndexSchema.RECIPIENT, metadata.recipients(), fields);
    return fields;
  }

  private void addPaths(String file, List<Field> fields) {
    fields.add(new StringField(IndexSchema.PATH, PathGlob.normal(file), Field.Store.NO));
    if (!file.equals(content.id())) {
      fields.add(new StringField(IndexSchema.PATH, PathGlob.normal(content.id()), Field.Store.NO));
      fields.add(new SortedDocValuesField(IndexSchema.HOLDER, new BytesRef(file)));
    }
  }

  private void addNames(String field, List<String> people, List<Field> fields) {
    if (people.isEmpty()) {
      return;
    }
    var names = new Tokens();
    int position = 0;
    for (String person : people) {
      position = analyzer.analyze(person, position, names) + IndexSchema.TEXT_GAP;
    }
    fields.add(new Field(field, new TokensStream(names), AnalyzedField.UNSCORED));
  }

  private Document record() {
    var record = new DocumentRecord(content.id(), source, content.metadata(), passages);
    var fields = new Document();
    fields.add(new StringField(IndexSchema.RECORD, content.id(), Field.Store.NO));
    fields.add(new StoredField(IndexSchema.RECORD, RecordFormat.encode(record)));
    fields.add(new StringField(IndexSchema.SOURCE, source, Field.Store.NO));
    fields.add(new StringField(IndexSchema.KIND, IndexSchema.DOCUMENT, Field.Store.NO));
    AnalyzedField.addWithoutWords(fields);
    return fields;
  }
}
