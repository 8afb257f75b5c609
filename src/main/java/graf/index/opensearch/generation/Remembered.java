package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.LockedIndexException;
import graf.index.opensearch.connection.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What writers have an index remember, each part for itself. A document a part holds it as of the
/// commits that may count: the table of commits says which does.
public record Remembered(Generation generation) {
  private static final String AS_OF = "as_of";

  /// Writes what `holder` remembers beside what it remembered, for the commit `number` to count.
  public void write(Holder holder, long number, SortedMap<String, String> more) throws IOException {
    for (int part : holder.parts()) {
      write(part, number, more);
    }
  }

  private void write(int part, long number, SortedMap<String, String> more) throws IOException {
    var document = new VersionedDocument(generation, id(part));
    // In this order: what another writer commits meanwhile has the write refused.
    var last = document.get();
    var table = new Commits(generation).table();
    long counts = table.share(part).remembered();
    var kept = new TreeMap<String, Object>();
    for (var version : last.content().path(AS_OF).properties()) {
      if (Long.parseLong(version.getKey()) >= counts) {
        kept.put(version.getKey(), version.getValue());
      }
    }
    var values = new TreeMap<>(asOf(last.content(), counts, table.values()));
    values.putAll(more);
    kept.put(String.valueOf(number), values);
    try {
      document.put(Map.of(AS_OF, kept), last.write(), last.term());
    } catch (RefusedException e) {
      throw e.isConflict() ? new LockedIndexException(generation.cluster().url(), 0) : e;
    }
  }

  private static SortedMap<String, String> asOf(
      JsonNode content, long number, SortedMap<String, String> otherwise) {
    return number == 0
        ? otherwise
        : CommitTable.values(content.path(AS_OF).path(String.valueOf(number)));
  }

  /// What there is of it, and the table of commits that says which of it counts.
  ///
  /// @param index the generation's own name
  /// @param parts of each, by name
  public record Read(CommitTable table, String index, List<SortedMap<String, String>> parts) {
    /// Returns that of a table alone, as it was found.
    static Read ofTable(JsonNode found) {
      return new Read(CommitTable.of(memory(found)), found.path("_index").asText(), List.of());
    }

    public Snapshot snapshot() {
      return table.snapshot(index);
    }

    /// Returns what the parts remember under `name`, in their order.
    ///
    /// @param part the one that is asked; 0 for all
    public List<String> each(String name, int part) {
      var found = new ArrayList<String>();
      for (int i = 0; i < parts.size(); i++) {
        var value = parts.get(i).get(name);
        if (value != null && (part == 0 || part == i + 1) && !found.contains(value)) {
          found.add(value);
        }
      }
      var fixed = table.values().get(name);
      if (found.isEmpty() && fixed != null) {
        found.add(fixed);
      }
      return found;
    }
  }

  /// Reads all of it: in one request, where the index is written whole.
  public Read read() throws IOException {
    var answers = documents(1);
    var first = Read.ofTable(answers.path(0));
    if (answers.path(0).has("error")) {
      // Where there is no such index, or there are several, that says so in words.
      generation.ownName();
    }
    if (first.table().of() > 1) {
      answers = documents(first.table().of());
      first = Read.ofTable(answers.path(0));
    }
    var parts = new ArrayList<SortedMap<String, String>>();
    for (int part = 1; part < answers.size(); part++) {
      long counts = first.table().share(part).remembered();
      parts.add(asOf(memory(answers.path(part)), counts, first.table().values()));
    }
    return new Read(first.table(), first.index(), parts);
  }

  private static JsonNode memory(JsonNode answer) {
    return answer.path("_source").path(Schema.MEMORY);
  }

  /// Returns the table of commits, and then what some parts remember.
  private JsonNode documents(int parts) throws IOException {
    var documents = new ArrayList<Map<String, Object>>();
    documents.add(document(Commits.ID));
    for (int part = 1; part <= parts; part++) {
      documents.add(document(id(part)));
    }
    return generation
        .cluster()
        .post("/" + generation.name() + "/_mget", Map.of(), Map.of("docs", documents))
        .path("docs");
  }

  private static Map<String, Object> document(String id) {
    return Map.of("_id", id, "routing", VersionedDocument.ROUTING);
  }

  private static String id(int part) {
    return "remembered-" + part;
  }
}
