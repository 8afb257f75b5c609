/// The text model, and how source documents are split into passages.
///
/// A format's extractor gives blocks, each with a {@link graf.passage.SourceMap} that says where
/// its characters stand in the source; the splitter makes passages of them and keeps those places.
@NullMarked
package graf.passage;

import org.jspecify.annotations.NullMarked;
