package graf.corpus.format.mail;

import graf.corpus.format.PublicationDate;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/// What a mail says of itself: who wrote it, to whom, when, about what.
record Envelope(
    String subject,
    List<Person> from,
    List<Person> to,
    List<Person> cc,
    @Nullable String date,
    String messageId) {
  /// Enough of a text to tell its character set by.
  private static final int SAMPLE = 4096;

  static Envelope of(MimePart mail) throws IOException {
    var header = mail.header;
    var around = around(mail);
    var from = header.people("from", around);
    var cc = header.people("cc", around);
    cc.addAll(header.people("bcc", around));
    var id = header.plain("message-id");
    return new Envelope(
        header.text("subject", around),
        from.isEmpty() ? header.people("sender", around) : from,
        header.people("to", around),
        cc,
        date(header),
        id == null ? "" : id.replace("<", "").replace(">", "").strip());
  }

  private static MailHeader.Around around(MimePart mail) throws IOException {
    var text = mail;
    while (text.isMultipart()) {
      text = text.parts.getFirst();
    }
    try (var in = text.open()) {
      return text.type().startsWith("text/")
          ? new MailHeader.Around(in.readNBytes(SAMPLE), text.charset())
          : new MailHeader.Around(new byte[0], null);
    }
  }

  private static @Nullable String date(MailHeader header) {
    var written = header.plain("date");
    if (written == null) {
      // Behind the name of the last host that took it in.
      var received = header.plain("received");
      written = received == null ? "" : received.substring(received.lastIndexOf(';') + 1);
    }
    var parsed =
        DateTimeFieldLenientImpl.PARSER
            .parse(new RawField("Date", written.strip()), DecodeMonitor.SILENT)
            .getDate();
    return parsed == null
        ? PublicationDate.of(written)
        : parsed.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  List<String> authors() {
    return from.stream().map(Person::called).toList();
  }

  /// Returns what is kept of it beside title, authors and date.
  Map<String, List<String>> fields() {
    var fields = new LinkedHashMap<String, List<String>>();
    put("from", from, fields);
    put("to", to, fields);
    put("cc", cc, fields);
    if (!messageId.isEmpty()) {
      fields.put("message_id", List.of(messageId));
    }
    return fields;
  }

  private static void put(String name, List<Person> people, Map<String, List<String>> fields) {
    if (!people.isEmpty()) {
      fields.put(name, people.stream().map(Person::whole).toList());
    }
  }
}
