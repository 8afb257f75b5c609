package graf.corpus.collection;

import graf.corpus.collection.SeparatedRecords.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the first row of a table is: the names of its columns, or a row like the others.
///
/// Where that is in doubt it is taken for a row, too: a name that is found as a row is a lesser ill
/// than a row that is not found.
///
/// @param names of the columns, in their order; none where there are no names
/// @param isRow whether the first row is to be read as the others are
record TableHeader(List<String> names, boolean isRow) {
  private static final int LONGEST_NAME = 60;

  private static final int MOST_WORDS = 6;

  /// Names that columns have in tables of any kind, which are seldom values.
  private static final Set<String> COMMON =
      Set.of(
          "address",
          "adresse",
          "age",
          "amount",
          "anmerkung",
          "anzahl",
          "apellido",
          "artist",
          "beschreibung",
          "betrag",
          "category",
          "ciudad",
          "city",
          "code",
          "comment",
          "comments",
          "company",
          "country",
          "county",
          "currency",
          "datum",
          "department",
          "description",
          "e-mail",
          "email",
          "fecha",
          "first name",
          "firstname",
          "gender",
          "genre",
          "kommentar",
          "label",
          "land",
          "last name",
          "lastname",
          "latitude",
          "length",
          "link",
          "location",
          "longitude",
          "message",
          "nachname",
          "nom",
          "nombre",
          "note",
          "notes",
          "number",
          "ort",
          "party",
          "pays",
          "phone",
          "place",
          "population",
          "position",
          "postcode",
          "preis",
          "prénom",
          "price",
          "priority",
          "product",
          "quantity",
          "question",
          "rank",
          "rating",
          "reference",
          "region",
          "score",
          "sex",
          "size",
          "source",
          "state",
          "status",
          "straße",
          "street",
          "subject",
          "sum",
          "surname",
          "tags",
          "telefon",
          "telephone",
          "time",
          "timestamp",
          "total",
          "type",
          "unit",
          "url",
          "user",
          "username",
          "value",
          "ville",
          "vorname",
          "website",
          "year",
          "zip",
          "имя",
          "фамилия",
          "дата",
          "город",
          "адрес",
          "姓名",
          "日期",
          "地址",
          "名称");

  TableHeader {
    names = List.copyOf(names);
  }

  /// @param below the rows that follow, some of them
  static TableHeader of(List<Cell> first, List<List<Cell>> below, RowFields fields) {
    var names = first.stream().map(cell -> cell.text().strip()).toList();
    if (names.stream().anyMatch(fields::isKnown)) {
      return new TableHeader(names, false);
    }
    if (!mayBeNames(names) || recur(names, below)) {
      return new TableHeader(List.of(), true);
    }
    if (names.stream().anyMatch(TableHeader::isCommon) || hasOtherKinds(names, below)) {
      return new TableHeader(names, false);
    }
    return new TableHeader(
        names.stream().allMatch(TableHeader::isIdentifier) ? names : List.of(), true);
  }

  private static boolean isCommon(String name) {
    return COMMON.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean mayBeNames(List<String> names) {
    // Rows are numbered in a column without a name.
    var named = names.getFirst().isEmpty() ? names.subList(1, names.size()) : names;
    boolean isKnownByOne = named.stream().anyMatch(TableHeader::isCommon);
    for (String name : named) {
      boolean isValue = !isKnownByOne && (name.isEmpty() || isNumeric(name));
      if (isValue || name.length() > LONGEST_NAME || words(name) > MOST_WORDS || isAddress(name)) {
        return false;
      }
    }
    return !named.isEmpty();
  }

  private static boolean isAddress(String name) {
    return name.contains("://") || (name.indexOf('@') > 0 && name.indexOf('.') > 0);
  }

  /// Whether one of the names stands below itself: it is a value then.
  private static boolean recur(List<String> names, List<List<Cell>> below) {
    for (List<Cell> row : below) {
      for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
        if (!names.get(i).isEmpty() && names.get(i).equals(row.get(i).text().strip())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether numbers or dates stand below a name that is none, and nothing else.
  private static boolean hasOtherKinds(List<String> names, List<List<Cell>> below) {
    for (int i = 0; i < names.size(); i++) {
      int filled = 0;
      int numeric = 0;
      for (List<Cell> row : below) {
        var value = i < row.size() ? row.get(i).text().strip() : "";
        filled += value.isEmpty() ? 0 : 1;
        numeric += isNumeric(value) ? 1 : 0;
      }
      if (filled > 0 && numeric == filled && !isNumeric(names.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is made of digits and what numbers, dates and amounts have beside them.
  private static boolean isNumeric(String value) {
    boolean hasDigit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      hasDigit |= Character.isDigit(c);
      if (!Character.isDigit(c) && "+-.,:/ TZ%€$£\u00a0".indexOf(c) < 0) {
        return false;
      }
    }
    return hasDigit;
  }

  private static int words(String name) {
    return name.split("\\s+", -1).length;
  }

  /// Whether a program may have made it: one word in one case, or in several joined by an
  /// underscore or a capital.
  private static boolean isIdentifier(String name) {
    boolean isOneWord =
        name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0);
    boolean isTitle =
        !name.isEmpty()
            && Character.isUpperCase(name.charAt(0))
            && name.substring(1).equals(name.substring(1).toLowerCase(Locale.ROOT));
    return name.isEmpty() || (isOneWord && !isTitle);
  }
}
