package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// Draws what is on a terminal as an SVG.
public final class TerminalPicture {
  private static final int LINE_HEIGHT = 18;

  /// That of most fixed fonts at 14 pixels; each run begins where its cell does in any.
  private static final double CELL_WIDTH = 8.43;

  private static final int MARGIN = 20;

  private TerminalPicture() {}

  /// Text of one style.
  ///
  /// @param style bold, dim, place, match, current, prompt; empty for none
  public record Run(String style, String text) {}

  /// Returns the picture of `lines`, each of at most `columns` cells.
  public static String of(int columns, List<List<Run>> lines) {
    int height = (lines.size() + 2) * LINE_HEIGHT;
    int width = (int) (2 * MARGIN + columns * CELL_WIDTH);
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="%2$d" height="%1$d" viewBox="0 0 %2$d %1$d">
        <style>
        text { font: 14px ui-monospace, monospace; fill: #d8dee9; white-space: pre }
        .bold { font-weight: bold } .dim { fill: #8a93a3 } .place { fill: #88c0d0 } .match { fill: #ff7b72; font-weight: bold }
        .prompt { fill: #88c0d0; font-weight: bold } .current { fill: #ff7b72; font-weight: bold; text-decoration: underline }
        </style>
        <rect width="%2$d" height="%1$d" rx="8" fill="#20242c"/>
        """
            .formatted(height, width));
    int y = LINE_HEIGHT + 10;
    for (var line : lines) {
      svg.append("<text y=\"%d\">".formatted(y));
      int cell = 0;
      for (var run : line) {
        append(svg, run, cell);
        cell += run.text().length();
      }
      svg.append("</text>\n");
      y += LINE_HEIGHT;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void append(StringBuilder svg, Run run, int cell) {
    assertThat(run.text()).doesNotContain("\033");
    svg.append(
        "<tspan x=\"%d\"%s>%s</tspan>"
            .formatted(
                Math.round(MARGIN + cell * CELL_WIDTH),
                run.style().isEmpty() ? "" : " class=\"" + run.style() + "\"",
                run.text().replace("&", "&amp;").replace("<", "&lt;")));
  }
}
