package graf.cli.task;

import graf.corpus.Corpus;
import graf.corpus.CorpusOptions;
import graf.corpus.format.Scans;
import graf.corpus.format.scan.Tesseract;
import graf.index.SourceState;
import graf.passage.SkipReason;

/// What another way of reading makes of sources that are as they were.
final class ReadingChange {
  private final boolean hasOtherFields;
  private final boolean hasOtherLimits;
  private final boolean recognises;

  ReadingChange(CorpusOptions before, CorpusOptions now) {
    hasOtherFields = !before.fields().equals(now.fields());
    hasOtherLimits = !before.limits().equals(now.limits());
    recognises = now.limits().scans() == Scans.RECOGNISED && Tesseract.isInstalled();
  }

  /// Whether the source may come out otherwise.
  boolean concerns(SourceState state) {
    return (hasOtherFields && Corpus.hasFields(state.source()))
        || (hasOtherLimits && (state.skipped() != null || !state.detail().isEmpty()))
        || (recognises && isUnrecognised(state));
  }

  /// Whether pages were left out because the program that reads them was missing.
  private static boolean isUnrecognised(SourceState state) {
    return state.skipped() == SkipReason.NO_TEXT_LAYER
        ? !state.detail().startsWith("nothing recognised")
        : state.detail().contains("no text layer");
  }
}
