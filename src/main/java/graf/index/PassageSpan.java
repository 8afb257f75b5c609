package graf.index;

/// Passages of a document that follow each other: those whose ordinals lie in [`from`, `to`).
public record PassageSpan(DocumentRecord document, int from, int to) {}
