package graf.index.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word is looked for by those of its forms that the index holds, and scored as by all of them.
class AnyFormQueryTest {
  private static final String FIELD = "body";

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;

  /// Two segments, of which neither holds all words.
  @BeforeEach
  void write() throws IOException {
    var config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setSimilarity(Engine.SIMILARITY);
    try (var writer = new IndexWriter(directory, config)) {
      for (var text :
          List.of("a ferry and a ferry", "ferries", "bridge", "ferra", "a ferra", "no ferra")) {
        add(writer, text);
      }
      writer.commit();
      for (var text : List.of("the ferry >ferri", "a bridge and ferries and ferries")) {
        add(writer, text);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  private static void add(IndexWriter writer, String text) throws IOException {
    var document = new Document();
    document.add(new TextField(FIELD, text, Field.Store.NO));
    writer.addDocument(document);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static AnyFormQuery any(String... terms) {
    return new AnyFormQuery(FIELD, Stream.of(terms).map(BytesRef::new).toList());
  }

  private Query rewritten(String... terms) throws IOException {
    return Engine.searcher(reader).rewrite(any(terms));
  }

  @Test
  void asksForNothingWhereNoFormIsHeld() throws IOException {
    assertThat(rewritten("boat", "^boat")).isInstanceOf(MatchNoDocsQuery.class);
  }

  @Test
  void asksForTheOneFormThatIsHeld() throws IOException {
    assertThat(rewritten("^ferry", "ferry", "%ferry")).isEqualTo(any("ferry"));
  }

  @Test
  void asksForTheFormsThatAreHeld() throws IOException {
    assertThat(rewritten("ferry", "^ferry", "ferries")).isEqualTo(any("ferry", "ferries"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ferry ^ferry", "ferry ferries %ferry", ">ferri ferry +ferry", "bridge", "boat +"})
  void scoresAsBySynonymsOfAllForms(String terms) throws IOException {
    var query = any(terms.split(" ", -1));
    var searcher = Engine.searcher(reader);
    var hits = searcher.search(query, 10).scoreDocs;
    var expected = searcher.search(query.synonyms(), 10).scoreDocs;
    assertThat(Stream.of(hits).map(hit -> hit.doc + " " + hit.score))
        .containsExactlyElementsOf(
            Stream.of(expected).map(hit -> hit.doc + " " + hit.score).toList());
  }

  /// Lucene gives a similar spelling the frequency of the most frequent one.
  @Test
  void countsByItsOwnFrequencyBesideSimilarSpellings() throws IOException {
    var searcher = Engine.searcher(reader);
    var similar = new FuzzyQuery(new Term(FIELD, "ferry"), 2, 1);
    var both =
        new BooleanQuery.Builder()
            .add(similar, Occur.SHOULD)
            .add(any("ferry", "^ferry"), Occur.SHOULD)
            .build();
    var best = searcher.search(both, 1).scoreDocs[0];
    float alone = searcher.explain(similar, best.doc).getValue().floatValue();
    float own = searcher.explain(any("ferry", "^ferry"), best.doc).getValue().floatValue();

    assertThat(own).isNotEqualTo(alone);
    assertThat(best.score).isEqualTo(alone + own);
  }
}
