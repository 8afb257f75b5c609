package graf.search;

import graf.index.DocumentContent;
import graf.index.DocumentRecord;
import graf.index.JoinedMember;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares the sources of several indexes with what each remembers of them.
public final class JoinedFreshness implements Freshness {
  private final List<Member> members;

  /// An index, and what compares its own sources.
  public record Member(JoinedMember index, Freshness freshness) {
    private Optional<SourceState> own(SourceState named) throws IOException {
      var name = index.ownName(named.source());
      return name == null ? Optional.empty() : index.searcher().source(name);
    }
  }

  public JoinedFreshness(List<Member> members) {
    this.members = List.copyOf(members);
  }

  /// Whether all who know the source know it as it is.
  @Override
  public boolean isCurrent(SourceState state) throws IOException {
    for (var member : members) {
      var own = member.own(state);
      if (own.isPresent() && !member.freshness().isCurrent(own.get())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public SourceUpdate read(SourceState state) throws IOException {
    for (var member : members) {
      var own = member.own(state);
      if (own.isPresent()) {
        return named(member.freshness().read(own.get()), member.index());
      }
    }
    throw new IllegalArgumentException("No index knows " + state.source());
  }

  @Override
  public @Nullable String text(DocumentRecord document) {
    for (var member : members) {
      var own = member.index().own(document);
      var text = own == null ? null : member.freshness().text(own);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static SourceUpdate named(SourceUpdate own, JoinedMember member) {
    var documents = new ArrayList<DocumentContent>();
    own.documents()
        .forEachRemaining(document ->
            documents.add(
                new DocumentContent(
                    member.documentName(document.id(), document.metadata()),
                    member.named(document.metadata()),
                    document.passages())));
    return new SourceUpdate(
        member.named(own.source()), documents.iterator(), () -> member.named(own.state().get()));
  }

  @Override
  public NewAndGone arrivals(PassageSearcher searcher) throws IOException {
    long added = 0;
    long gone = 0;
    for (var member : members) {
      var own = member.freshness().arrivals(member.index().searcher());
      added += own.added();
      gone += own.gone();
    }
    return new NewAndGone(added, gone);
  }
}
