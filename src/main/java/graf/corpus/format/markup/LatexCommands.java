package graf.corpus.format.markup;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Commands and environments of LaTeX, by what becomes of their arguments.
final class LatexCommands {
  /// From the highest down.
  static final List<String> SECTIONS =
      List.of(
          "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph");

  /// Commands whose arguments, so many, are for the program.
  static final Map<String, Integer> SILENT =
      Map.ofEntries(
          Map.entry("label", 1),
          Map.entry("ref", 1),
          Map.entry("eqref", 1),
          Map.entry("pageref", 1),
          Map.entry("autoref", 1),
          Map.entry("cref", 1),
          Map.entry("Cref", 1),
          Map.entry("cite", 1),
          Map.entry("citep", 1),
          Map.entry("citet", 1),
          Map.entry("parencite", 1),
          Map.entry("textcite", 1),
          Map.entry("autocite", 1),
          Map.entry("footcite", 1),
          Map.entry("nocite", 1),
          Map.entry("includegraphics", 1),
          Map.entry("input", 1),
          Map.entry("include", 1),
          Map.entry("usepackage", 1),
          Map.entry("documentclass", 1),
          Map.entry("bibliography", 1),
          Map.entry("bibliographystyle", 1),
          Map.entry("vspace", 1),
          Map.entry("hspace", 1),
          Map.entry("pagestyle", 1),
          Map.entry("thispagestyle", 1),
          Map.entry("setlength", 2),
          Map.entry("addtolength", 2),
          Map.entry("setcounter", 2),
          Map.entry("addtocounter", 2),
          Map.entry("newcommand", 2),
          Map.entry("renewcommand", 2),
          Map.entry("providecommand", 2),
          Map.entry("newenvironment", 3),
          Map.entry("newtheorem", 2),
          Map.entry("color", 1),
          Map.entry("textcolor", 1),
          Map.entry("colorbox", 1),
          Map.entry("index", 1),
          Map.entry("glossary", 1),
          Map.entry("hypersetup", 1),
          Map.entry("graphicspath", 1),
          Map.entry("addbibresource", 1),
          Map.entry("selectlanguage", 1),
          Map.entry("foreignlanguage", 1),
          Map.entry("href", 1),
          Map.entry("hyperref", 0),
          Map.entry("bibitem", 1),
          Map.entry("multicolumn", 2),
          Map.entry("multirow", 2),
          Map.entry("cline", 1),
          Map.entry("phantom", 1),
          Map.entry("hyphenation", 1),
          Map.entry("fontsize", 2),
          Map.entry("rule", 2),
          Map.entry("hypertarget", 1),
          Map.entry("hyperlink", 1),
          Map.entry("theoremstyle", 1),
          Map.entry("geometry", 1),
          Map.entry("addcontentsline", 3),
          Map.entry("markboth", 2),
          Map.entry("markright", 1));

  /// Their text stands below that in which they are.
  static final Set<String> NOTES =
      Set.of("footnote", "footnotetext", "endnote", "marginpar", "thanks", "todo");

  static final Set<String> MARKS = Set.of("footnotemark");

  /// Environments of code.
  static final Set<String> VERBATIM =
      Set.of("verbatim", "verbatim*", "lstlisting", "minted", "Verbatim", "alltt");

  /// Environments whose first argument is for the program.
  static final Set<String> WITH_ARGUMENT =
      Set.of(
          "tabular",
          "tabularx",
          "tabular*",
          "longtable",
          "array",
          "minipage",
          "thebibliography",
          "minted",
          "multicols",
          "wrapfigure",
          "adjustbox",
          "list",
          "spacing");

  static final Set<String> PARTS = Set.of("caption", "par", "quad", "newline", "linebreak");

  private LatexCommands() {}
}
