package graf.corpus.format.mail;

import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.passage.Block;
import java.io.IOException;

/// Reads the parts of a mail: texts, mails within it, and what is attached.
final class MailReading {
  /// Mails in mails in mails; those further in are files of their own.
  private static final int DEEPEST = 8;

  private final MailLines lines;
  private final ExtractedText text;
  private final Attachments attachments;
  private int depth;

  MailReading(MailLines lines, ExtractedText text, Attachments attachments) {
    this.lines = lines;
    this.text = text;
    this.attachments = attachments;
  }

  void add(MimePart part) throws IOException, ExtractionException {
    if (part.isMultipart()) {
      addParts(part);
    } else if (part.isMessage() && !part.isAttachment() && depth < DEEPEST) {
      addMail(part);
    } else if (isText(part)) {
      MailTexts.of(part).addTo(text, lines.find(part.read(), part.transferEncoding()));
    } else {
      attachments.add(part);
    }
  }

  private void addParts(MimePart part) throws IOException, ExtractionException {
    switch (part.type()) {
      case "multipart/alternative" -> addAlternatives(part);
      case "multipart/encrypted" -> attachments.addGap("an encrypted part was not read");
      default -> {
        for (var inner : part.parts) {
          add(inner);
        }
      }
    }
  }

  private void addAlternatives(MimePart part) throws IOException, ExtractionException {
    var chosen = Alternatives.chosen(part.parts);
    for (var inner : part.parts) {
      if (inner == chosen) {
        add(inner);
      } else {
        addAttached(inner);
      }
    }
  }

  /// Of an alternative that is not read as text, what is no text.
  private void addAttached(MimePart part) throws IOException {
    for (var inner : part.parts) {
      addAttached(inner);
    }
    if (!part.isMultipart() && !isText(part)) {
      attachments.add(part);
    }
  }

  /// A mail in the mail stands under its subject, behind who wrote it.
  private void addMail(MimePart part) throws IOException, ExtractionException {
    try (var in = part.open();
        var mail = MimeTree.read(in)) {
      var envelope = Envelope.of(mail);
      text.add(Block.Kind.HEADING, 1, envelope.subject(), null);
      text.add(Block.Kind.PARAGRAPH, 0, head(envelope), null);
      depth++;
      add(mail);
      depth--;
    }
  }

  private static String head(Envelope envelope) {
    var head = new StringBuilder();
    for (var field : envelope.fields().entrySet()) {
      if (!field.getKey().equals("message_id")) {
        head.append(head.isEmpty() ? "" : "\n")
            .append(Character.toUpperCase(field.getKey().charAt(0)))
            .append(field.getKey().substring(1))
            .append(": ")
            .append(String.join(", ", field.getValue()));
      }
    }
    return head.toString();
  }

  /// Whether it is to be read with the mail; a text with the name of a file is a file.
  static boolean isText(MimePart part) {
    if (part.isAttachment() || part.isMultipart()) {
      return false;
    }
    return switch (part.type()) {
      case "text/html", "text/plain", "text/enriched", "text/richtext", "text/x-amp-html" ->
          part.fileName().isEmpty();
      case "message/delivery-status", "message/disposition-notification", "text/rfc822-headers" ->
          true;
      default -> part.type().startsWith("multipart/");
    };
  }
}
