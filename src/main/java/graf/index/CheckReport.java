package graf.index;

import java.util.List;

/// What a check of an index found.
///
/// @param findings what is wrong, each in a sentence; none where the index is whole
/// @param lost source files of which something is lost or may be; known only where it can be read
/// @param repairable whether what is left can be kept
public record CheckReport(
    long documents,
    long passages,
    long skipped,
    List<String> findings,
    List<String> lost,
    boolean repairable) {
  public CheckReport {
    findings = List.copyOf(findings);
    lost = List.copyOf(lost);
  }

  /// Returns the report of an index of which nothing can be read.
  public static CheckReport unreadable(String finding) {
    return new CheckReport(0, 0, 0, List.of(finding), List.of(), false);
  }

  /// Whether nothing is wrong.
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
