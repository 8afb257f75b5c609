package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail on its way through an index: files within files, mailboxes, whom it is from and to.
class MailboxTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void anAttachmentIsADocumentOfItsOwn() throws IOException {
    write(
        "a.eml",
        mail(
            "Minutes",
            "The protocol is enclosed.",
            "protocol.txt",
            "The weir licence was granted."));
    index();

    assertThat(ids("weir licence")).isEqualTo("a.eml/protocol.txt#1");
    assertThat(ids("protocol enclosed")).isEqualTo("a.eml#1");
    assertThat(shell.graf("show a.eml/protocol.txt:1").out())
        .contains("The weir licence was granted.");
  }

  @Test
  void anAttachmentInAMailboxIsNamedAfterTheLineOfItsMail() throws IOException {
    write(
        "inbox",
        "From a@x.example Mon Mar  4 08:00:00 2019\nSubject: One\nFrom: a@x.example\n\nNothing.\n\n"
            + "From b@x.example Mon Mar  4 08:00:00 2019\n"
            + mail("Two", "See below.", "protocol.txt", "The weir licence was granted."));
    index();

    assertThat(ids("weir licence")).isEqualTo("inbox/7/protocol.txt#1");
    assertThat(ids("below")).isEqualTo("inbox:7#1");
  }

  @Test
  void whatIsInAnArchiveInAMailInAnArchiveIsFound() throws IOException {
    var inner =
        zip("notes/weir.txt", "The weir licence was granted.".getBytes(StandardCharsets.UTF_8));
    var mail = mail("Files", "See the archive.", "files.zip", inner);
    Files.write(folder.resolve("all.zip"), zip("in/a.eml", mail.getBytes(StandardCharsets.UTF_8)));
    index();

    assertThat(ids("weir licence")).isEqualTo("all.zip/in/a.eml/files.zip/notes/weir.txt#1");
  }

  @Test
  void anAttachmentThatCannotBeReadIsOnRecord() throws IOException {
    write(
        "a.eml",
        mail(
            "Model",
            "The model is enclosed.",
            "model.7z",
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4}));
    index();

    assertThat(shell.graf("status --skipped").out()).contains("a.eml").contains("model.7z");
    assertThat(ids("model enclosed")).isEqualTo("a.eml#1");
  }

  @Test
  void mailIsFoundByItsSenderRecipientsAndSubject() throws IOException {
    write(
        "a.eml",
        "From: Ebba Holm <ebba@yard.example>\nTo: Council Clerk <clerk@town.example>\nCc: press@paper.example\nSubject: dredging\n\nIt was never put out to tender.\n");
    write(
        "b.eml",
        "From: Osei Mensah <osei@yard.example>\nTo: other@town.example\nSubject: cranes\n\nThe tender was for cranes.\n");
    index();

    assertThat(ids("from:Holm tender")).isEqualTo("a.eml#1");
    assertThat(ids("from:ebba@yard.example tender")).isEqualTo("a.eml#1");
    assertThat(ids("subject:dredging")).isEqualTo("a.eml#1");
    assertThat(ids("to:clerk@town.example")).isEqualTo("a.eml#1");
    assertThat(ids("to:'\"Council Clerk\"'")).isEqualTo("a.eml#1");
    assertThat(ids("cc:press@paper.example")).isEqualTo("a.eml#1");
    assertThat(ids("tender -to:clerk")).isEqualTo("b.eml#1");
    assertThat(ids("author:Osei")).isEqualTo("b.eml#1");
  }

  @Test
  void whatAMailSaysOfItselfComesBackFromAnExport() throws IOException {
    write(
        "a.eml",
        "From: Ebba Holm <ebba@yard.example>\nTo: clerk@town.example\nMessage-ID: <7@yard.example>\nSubject: dredging\n\nIt was never put out to tender.\n");
    index();
    var export = shell.graf("export").out();
    assertThat(export)
        .contains("\"from\":[\"Ebba Holm <ebba@yard.example>\"]")
        .contains("\"to\":[\"clerk@town.example\"]")
        .contains("\"message_id\":[\"7@yard.example\"]");

    var other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("export.jsonl"), export);
    var second = new Shell(other);
    assertThat(second.graf("index export.jsonl --index ix").exitCode()).isZero();
    assertThat(second.graf("export --index ix").out()).isEqualTo(export);
    assertThat(second.graf("query to:clerk -c --index ix").out()).isEqualTo("1\n");
  }

  @Test
  void mailsWithoutAnExtensionAreMails() throws IOException {
    Files.createDirectories(folder.resolve("Maildir/cur"));
    write(
        "Maildir/cur/1930000000.M1P2.host:2,S",
        mail("Prüfung", "Der Vertrag.", "a.txt", "Anlage."));
    write(
        "17.",
        "Message-ID: <1@x.example>\nDate: Mon, 4 Mar 2019 08:00:00 +0000\nFrom: a@x.example\nTo: b@x.example\nSubject: Old\n\nBody of old.\n");
    write("notes.txt", "From: the quay\nTo: the lock\nSubject: a walk\n\nWe walked.\n");
    index();

    assertThat(shell.graf("export").out().lines().map(MailboxTest::type))
        .containsExactlyInAnyOrder("mail", "mail", "text", "text");
  }

  @Test
  void aMailboxBehindAMarkIsAMailboxAndASentenceIsNoMail() throws IOException {
    write(
        "inbox.mbox",
        "\ufeff"
            + """
            From a@x.example Tue Mar  4 09:30:00 2031
            Subject: One

            First.

            From the quay it is a mile.

            >From there on two.

            >>From quoted: three.

            From b@x.example Tue Mar  4 09:31:00 2031
            Subject: Two

            Second.
            """);
    index();

    assertThat(ids("mile")).isEqualTo("inbox.mbox:1#1");
    assertThat(ids("second")).isEqualTo("inbox.mbox:12#1");
    assertThat(shell.graf("query '\"From there on two\"' -c").out()).isEqualTo("1\n");
  }

  private void index() {
    shell.graf("index .");
  }

  private String ids(String query) {
    return String.join(
        " ",
        shell
            .graf("query --json --all " + query)
            .out()
            .lines()
            .filter(line -> line.contains("\"kind\":\"hit\""))
            .map(line -> between(line, "\"id\":\"", "\""))
            .toList());
  }

  private static String type(String line) {
    return between(line, "\"type\":\"", "\"");
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String mail(String subject, String text, String file, String content) {
    return mail(subject, text, file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String mail(String subject, String text, String file, byte[] content) {
    return """
    From: Ebba Holm <ebba@yard.example>
    Subject: %s
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="b1"

    --b1
    Content-Type: text/plain; charset=utf-8

    %s
    --b1
    Content-Type: application/octet-stream
    Content-Disposition: attachment; filename="%s"
    Content-Transfer-Encoding: base64

    %s
    --b1--
    """
        .formatted(subject, text, file, Base64.getMimeEncoder().encodeToString(content));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
