package graf.corpus.format.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/// The character sets of a document in RTF: its own, and those of its fonts.
final class RtfCharsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Charset document = WINDOWS_1252;
  private int font;

  Charset ofDocument() {
    return document;
  }

  Charset ofFont(int number) {
    return fonts.getOrDefault(number, document);
  }

  /// Takes in a word that names the document's character set; says whether it is one.
  boolean name(String word, int number) {
    switch (word) {
      case "ansi" -> document = WINDOWS_1252;
      case "mac" -> document = page(10000, document);
      case "pc" -> document = page(437, document);
      case "pca" -> document = page(850, document);
      case "ansicpg" -> document = page(number, document);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Takes in a word of the list of fonts.
  void font(String word, int number) {
    switch (word) {
      case "f" -> font = number;
      case "fcharset" -> {
        if (number > 1) {
          fonts.put(font, page(pageOf(number), document));
        }
      }
      case "cpg" -> fonts.put(font, page(number, document));
      default -> {}
    }
  }

  private static int pageOf(int charset) {
    return switch (charset) {
      case 77 -> 10000;
      case 128 -> 932;
      case 129 -> 949;
      case 130 -> 1361;
      case 134 -> 936;
      case 136 -> 950;
      case 161 -> 1253;
      case 162 -> 1254;
      case 163 -> 1258;
      case 177 -> 1255;
      case 178 -> 1256;
      case 186 -> 1257;
      case 204 -> 1251;
      case 222 -> 874;
      case 238 -> 1250;
      case 254 -> 437;
      case 255 -> 850;
      default -> 0;
    };
  }

  private static Charset page(int page, Charset otherwise) {
    var name =
        switch (page) {
          case 65001 -> "UTF-8";
          case 10000 -> "x-MacRoman";
          case 932 -> "windows-31j";
          case 936 -> "GB18030";
          case 949 -> "x-windows-949";
          case 950 -> "x-windows-950";
          case 1361 -> "x-Johab";
          case 874 -> "x-windows-874";
          case 437, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 869 -> "IBM" + page;
          case 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258 -> "windows-" + page;
          default -> "";
        };
    return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }
}
