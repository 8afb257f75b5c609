package graf.corpus.format.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/// How the cells of a workbook show their numbers.
final class SheetFormats implements XmlPart.Visitor {
  private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
  private final Map<Integer, String> named = new HashMap<>();
  private final List<Integer> cells = new ArrayList<>();
  private boolean countsFrom1904;

  /// Says that days are counted as on the first Macintosh.
  void countFrom1904() {
    countsFrom1904 = true;
  }

  @Override
  public XmlPart.Then start(XmlPart part) {
    switch (part.name()) {
      case "numFmt" ->
          named.put(number(part.attribute("numFmtId", "")), part.attribute("formatCode", ""));
      case "xf" -> {
        if (part.parent().equals("cellXfs")) {
          cells.add(number(part.attribute("numFmtId", "")));
        }
      }
      default -> {}
    }
    return XmlPart.Then.ENTER;
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  /// Returns a number as a cell of the style `style` shows it; as it is written where that is no
  /// number.
  String shown(String written, int style) {
    int id = style >= 0 && style < cells.size() ? cells.get(style) : 0;
    var format = named.containsKey(id) ? named.get(id) : builtin(id);
    try {
      double value = Double.parseDouble(written);
      return formatter.formatRawCellContents(value, id, format, countsFrom1904);
    } catch (RuntimeException _) {
      return written;
    }
  }

  private static String builtin(int id) {
    var format = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
    return format == null ? "General" : format;
  }
}
