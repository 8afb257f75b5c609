package graf.corpus.format.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The elements of an XML part, one after the other. Nothing that a document type declares is
/// followed.
final class XmlPart {
  /// Deeper than anything but an attack.
  private static final int DEEPEST = 10_000;

  private final XMLStreamReader reader;
  private final Deque<String> open = new ArrayDeque<>();

  private XmlPart(XMLStreamReader reader) {
    this.reader = reader;
  }

  /// Told of what is read.
  interface Visitor {
    /// An element begins. Where this returns {@link Then#SKIP}, it is passed over with all in it.
    Then start(XmlPart part);

    default void end(XmlPart part) {}

    default void text(String text) {}
  }

  /// What is to be done with the element that begins.
  enum Then {
    ENTER,
    SKIP
  }

  /// Reads `in`, which stays the caller's to close; says whether all of it could be read.
  static boolean read(InputStream in, Visitor visitor) throws IOException {
    try {
      new XmlPart(factory().createXMLStreamReader(in)).read(visitor);
      return true;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      return false;
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private void read(Visitor visitor) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (visitor.start(this) == Then.SKIP) {
            skip();
          } else {
            open.push(name());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          open.pop();
          visitor.end(this);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            visitor.text(reader.getText());
        default -> {}
      }
      if (open.size() > DEEPEST) {
        throw new XMLStreamException("nested too deeply");
      }
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /// Returns the name of the element that begins or ends, without its prefix.
  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    var uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /// Returns the name of the element around the one that begins; empty where there is none.
  String parent() {
    var parent = open.peek();
    return parent == null ? "" : parent;
  }

  boolean isWithin(String name) {
    return open.contains(name);
  }

  /// Returns the attribute `name` of the element that begins, whatever its prefix; null where it
  /// has none.
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /// Returns the id by which the element that begins names another part; null where it names none.
  @Nullable String relation() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var uri = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && uri != null
          && uri.toLowerCase(Locale.ROOT).endsWith("relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    var value = attribute(name);
    return value == null ? otherwise : value;
  }

  /// Whether the element that begins, a property, is on.
  boolean isOn() {
    return switch (attribute("val", "true")) {
      case "0", "false", "off", "none" -> false;
      default -> true;
    };
  }
}
