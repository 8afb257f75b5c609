package graf.index.lucene.answer;

import graf.index.DocumentRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;

/// The readers of joined indexes, and which part of what is read together is whose.
///
/// @param committed one for each index
/// @param owners the number of the index of each part; -1 for what lies in memory
record JoinedReaders(List<DirectoryReader> committed, JoinedNames names, List<Integer> owners) {
  static JoinedReaders of(List<DirectoryReader> committed, JoinedNames names) {
    return new JoinedReaders(committed, names, owners(committed, 0));
  }

  private static List<Integer> owners(List<? extends IndexReader> readers, int inMemory) {
    var owners = new ArrayList<Integer>(Collections.nCopies(inMemory, -1));
    for (int number = 0; number < readers.size(); number++) {
      owners.addAll(Collections.nCopies(readers.get(number).leaves().size(), number));
    }
    return owners;
  }

  /// Returns a reader of all.
  IndexReader together() throws IOException {
    return new MultiReader(committed.toArray(new IndexReader[0]), false);
  }

  /// Returns `record`, of the document in which `doc` of `all` stands, as it is called among all.
  DocumentRecord named(DocumentRecord record, int doc, IndexReader all) {
    int owner = owners.get(ReaderUtil.subIndex(doc, all.leaves()));
    return owner < 0 ? record : names.named(owner, record);
  }

  /// Returns what its file `own`, which stands in the leaf `leaf`, is called among all.
  String named(int leaf, String own) {
    int owner = owners.get(leaf);
    return owner < 0 ? own : names.named(owner, own);
  }

  /// Returns the absolute path of its file `own`, which stands in the leaf `leaf`.
  String absolute(int leaf, String own) {
    return own.startsWith("/") ? own : names.base(Math.max(0, owners.get(leaf))) + own;
  }

  /// A reader of all with something in memory before it, and whose its parts are.
  record Updated(IndexReader reader, JoinedReaders parts) {}

  /// Returns all but what the indexes hold of `sources`, and before it `now`.
  Updated with(DirectoryReader now, Set<String> sources) throws IOException {
    var readers = new ArrayList<IndexReader>();
    for (int number = 0; number < committed.size(); number++) {
      readers.add(WithoutSources.of(committed.get(number), ownNames(number, sources)));
    }
    int inMemory = now.leaves().size();
    var updated = new JoinedReaders(committed, names, owners(readers, inMemory));
    readers.addFirst(now);
    return new Updated(new MultiReader(readers.toArray(new IndexReader[0]), false), updated);
  }

  /// Returns what index `number` calls those of `sources` that it can have.
  Set<String> ownNames(int number, Collection<String> sources) {
    var own = new HashSet<String>();
    for (var source : sources) {
      var name = names.ownName(number, source);
      if (name != null) {
        own.add(name);
      }
    }
    return own;
  }
}
