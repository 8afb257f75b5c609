package graf.index.lucene.answer;

import graf.index.DocumentRecord;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.IndexStatistics;
import graf.index.JoinedMember;
import graf.index.MissingWord;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.passage.Passage;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks several embedded indexes as if they were one: ranked together, with one set of statistics.
///
/// Its documents and sources have the names that {@link JoinedMember} gives them.
public final class JoinedSearcher implements PassageSearcher {
  private final List<JoinedMember> members;
  private final PassageSearcher together;

  /// A document as its own index knows it.
  private record Own(JoinedMember member, DocumentRecord record) {}

  private final Map<DocumentRecord.Name, Own> found;

  private JoinedSearcher(
      List<JoinedMember> members, PassageSearcher together, Map<DocumentRecord.Name, Own> found) {
    this.members = members;
    this.together = together;
    this.found = found;
  }

  /// Joins `members`, whose searchers stay open and are closed by their owners.
  public static JoinedSearcher of(List<JoinedMember> members) throws IOException {
    var found = new HashMap<DocumentRecord.Name, Own>();
    var searchers = new ArrayList<LuceneSearcher>();
    for (var member : members) {
      searchers.add(lucene(member.searcher()));
    }
    var names =
        new JoinedNames() {
          @Override
          public DocumentRecord named(int number, DocumentRecord own) {
            var member = members.get(number);
            var named = member.named(own);
            found.put(named.name(), new Own(member, own));
            return named;
          }

          @Override
          public String base(int number) {
            return members.get(number).base();
          }

          @Override
          public String named(int number, String own) {
            return members.get(number).named(own);
          }

          @Override
          public @Nullable String ownName(int number, String source) {
            return members.get(number).ownName(source);
          }
        };
    var together = LuceneSearcher.joined(searchers, names);
    return new JoinedSearcher(members, naming(members, together), found);
  }

  private static LuceneSearcher lucene(PassageSearcher searcher) {
    return switch (searcher) {
      case LuceneSearcher lucene -> lucene;
      case DamageNamingSearcher named -> lucene(named.searcher());
      default -> throw new IllegalArgumentException("Not an embedded index: " + searcher);
    };
  }

  /// Has damage of any of them named.
  private static PassageSearcher naming(List<JoinedMember> members, PassageSearcher together) {
    var named = together;
    for (var member : members) {
      if (member.searcher() instanceof DamageNamingSearcher naming) {
        named =
            new DamageNamingSearcher(named, naming.directory(), naming.damage(), naming.opened());
      }
    }
    return named;
  }

  @Override
  public IndexHits search(IndexRequest request) throws IOException {
    return together.search(request);
  }

  @Override
  public List<MissingWord> missingWords(Query query) throws IOException {
    return together.missingWords(query);
  }

  @Override
  public PassageSearcher with(List<SourceUpdate> updates) throws IOException {
    return new JoinedSearcher(members, together.with(updates), found);
  }

  @Override
  public Optional<DocumentRecord> document(String id) throws IOException {
    return together.document(id);
  }

  @Override
  public List<Passage> passages(DocumentRecord document, int from, int to) throws IOException {
    var own = found.get(document.name());
    return own == null
        ? together.passages(document, from, to)
        : own.member().searcher().passages(own.record(), from, to);
  }

  @Override
  public Optional<SourceState> source(String source) throws IOException {
    for (var member : members) {
      var own = member.ownName(source);
      var state = own == null ? Optional.<SourceState>empty() : member.searcher().source(own);
      if (state.isPresent()) {
        return state.map(member::named);
      }
    }
    return Optional.empty();
  }

  @Override
  public void forEachSource(Consumer<SourceState> consumer) throws IOException {
    for (var member : members) {
      member.searcher().forEachSource(state -> consumer.accept(member.named(state)));
    }
  }

  @Override
  public void forEachSourceIn(String folder, Consumer<SourceState> consumer) throws IOException {
    for (var member : members) {
      var own = member.ownName(folder);
      if (own != null) {
        member.searcher().forEachSourceIn(own, state -> consumer.accept(member.named(state)));
      }
    }
  }

  @Override
  public void forEachDocument(Consumer<DocumentRecord> consumer) throws IOException {
    for (var member : members) {
      member.searcher().forEachDocument(record -> consumer.accept(member.named(record)));
    }
  }

  @Override
  public Optional<String> remembered(String name) throws IOException {
    return members.getFirst().searcher().remembered(name);
  }

  @Override
  public IndexStatistics statistics() throws IOException {
    long documents = 0;
    long passages = 0;
    long skipped = 0;
    for (var member : members) {
      var one = member.searcher().statistics();
      documents += one.documents();
      passages += one.passages();
      skipped += one.skipped();
    }
    return new IndexStatistics(documents, passages, skipped);
  }

  @Override
  public long bytes() throws IOException {
    long bytes = 0;
    for (var member : members) {
      bytes += member.searcher().bytes();
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    together.close();
  }
}
