package graf.corpus.format.mail;

import java.util.ArrayList;
import java.util.List;

/// Somebody who wrote a mail, or to whom it was sent.
///
/// @param name empty where only the address is known
/// @param address empty where only the name is known
record Person(String name, String address) {
  /// More of them are the members of a list.
  private static final int MOST = 5000;

  /// Returns the people that a header names, one behind the other, with commas between them.
  static List<Person> of(String header) {
    var people = new ArrayList<Person>();
    for (String one : parts(header)) {
      var person = person(one);
      if ((!person.name().isEmpty() || !person.address().isEmpty()) && people.size() < MOST) {
        people.add(person);
      }
    }
    return people;
  }

  /// Returns the name by which people know each other.
  String called() {
    return name.isEmpty() ? address : name;
  }

  /// Returns all that is known.
  String whole() {
    if (name.isEmpty() || address.isEmpty() || name.equals(address)) {
      return name.isEmpty() ? address : name;
    }
    return name + " <" + address + ">";
  }

  /// Parts at commas, semicolons and the colon of a group, but for those in quotes or brackets.
  private static List<String> parts(String header) {
    var parts = new ArrayList<String>();
    int start = 0;
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      switch (c) {
        case '\\' -> i++;
        case '"' -> quoted = !quoted;
        case '(', '<' -> depth += quoted ? 0 : 1;
        case ')', '>' -> depth -= quoted || depth == 0 ? 0 : 1;
        case ',', ';' -> {
          if (!quoted && depth == 0) {
            parts.add(header.substring(start, i));
            start = i + 1;
          }
        }
        case ':' -> {
          if (!quoted && depth == 0) {
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(header.substring(Math.min(start, header.length())));
    return parts;
  }

  private static Person person(String text) {
    int open = text.lastIndexOf('<');
    int close = text.indexOf('>', Math.max(0, open));
    if (open >= 0) {
      var address = text.substring(open + 1, close < 0 ? text.length() : close).strip();
      var name = name(text.substring(0, open));
      return new Person(name.isEmpty() ? comment(text) : name, address);
    }
    var bare = withoutComments(text).strip();
    return bare.indexOf('@') > 0
        ? new Person(comment(text), unquoted(bare))
        : new Person(name(text), "");
  }

  private static String name(String text) {
    return EncodedWords.decode(unquoted(withoutComments(text).strip())).strip();
  }

  private static String unquoted(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        plain.append(text.charAt(++i));
      } else if (c != '"') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String comment(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    return open >= 0 && close > open
        ? EncodedWords.decode(text.substring(open + 1, close)).strip()
        : "";
  }

  private static String withoutComments(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    boolean hasComment = open >= 0 && close > open && text.indexOf('"') < 0;
    return hasComment ? text.substring(0, open) + text.substring(close + 1) : text;
  }
}
