package graf.cli.task;

import graf.corpus.Corpus;
import graf.corpus.CorpusOptions;
import graf.corpus.format.Limits;
import graf.corpus.parse.Formats;
import graf.corpus.parse.ParserProcesses;
import graf.index.PassageSearcher;
import graf.query.Query;
import graf.refresh.IndexMemory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where documents come from, and the processes in which they are parsed.
final class Sources implements Closeable {
  private final Path workingFolder;
  private final Map<Limits, ParserProcesses> parsers = new HashMap<>();

  Sources(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /// Returns the sources of an index, which are read as it remembers.
  Corpus corpus(IndexLocation index, PassageSearcher searcher) throws IOException {
    return corpus(index, options(searcher.remembered(IndexMemory.READING)));
  }

  Corpus corpus(IndexLocation index, CorpusOptions options) throws IOException {
    return corpus(index.base(), options);
  }

  /// Returns the names of the sources of an index; what is in them is not asked for.
  Corpus corpus(IndexLocation index) throws IOException {
    return corpus(index, CorpusOptions.standard());
  }

  /// Returns what is seen from the working folder.
  Corpus corpus(CorpusOptions options) throws IOException {
    return corpus(workingFolder, options);
  }

  private Corpus corpus(Path base, CorpusOptions options) throws IOException {
    return new Corpus(base, options, Formats.isolated(options.limits(), parsers(options.limits())));
  }

  /// Returns how an index that remembers `remembered` reads.
  static CorpusOptions options(Optional<String> remembered) {
    return remembered.map(CorpusOptions::parse).orElse(CorpusOptions.standard());
  }

  /// A document is named by its id, or by its path as seen from the working folder.
  String idOf(String name, Corpus corpus, PassageSearcher searcher) throws IOException {
    if (searcher.document(name).isPresent()) {
      return name;
    }
    var id = corpus.idOf(path(name));
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      var other = Normalizer.normalize(id, form);
      if (!other.equals(id) && isKnown(other, searcher) && !isKnown(id, searcher)) {
        return other;
      }
    }
    return id;
  }

  private static boolean isKnown(String id, PassageSearcher searcher) throws IOException {
    return searcher.source(id).isPresent() || searcher.document(id).isPresent();
  }

  /// Returns `query` with its patterns of paths placed for several indexes.
  Query placed(Query query) {
    return PlacedGlobs.absolute(query, workingFolder);
  }

  /// Returns what places patterns of paths for an index.
  PlacedGlobs globs(IndexLocation index) throws IOException {
    return new PlacedGlobs(workingFolder, index.base());
  }

  /// Returns the path that `name` is, as seen from the working folder.
  Path path(String name) {
    return workingFolder.resolve(name);
  }

  private synchronized ParserProcesses parsers(Limits limits) {
    return parsers.computeIfAbsent(
        limits, asked -> new ParserProcesses(() -> ParserProgram.command(asked)));
  }

  /// Ends the processes in which documents were parsed.
  @Override
  public synchronized void close() throws IOException {
    for (var running : parsers.values()) {
      running.close();
    }
    parsers.clear();
  }
}
