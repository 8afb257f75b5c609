package graf.cli.shell;

import graf.cli.option.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The pages of the manual, in the language of `man`: one of graf, one of each command.
///
/// @param date of what they describe, `YYYY-MM-DD`
public record ManualPages(List<CompletedCommand> commands, String date) {
  private static final String LANGUAGE =
      """
      .Bl -tag -width Ds
      .It arms embargo
      passages with both words first, then those with one
      .It Qq arms embargo
      these words as written, side by side
      .It =drones
      this word as written, not its stem
      .It +word \\-word
      required, excluded; also AND, OR, NOT and brackets
      .It drone* wom?n color~
      prefix, pattern, similar spelling
      .It a NEAR/5 b
      within five words
      .It title:x path:reports/** date:2023
      fields
      .El
      """;

  /// Writes the pages into `folder`.
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var page : all().entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }

  /// Returns the pages by the names of their files.
  Map<String, String> all() {
    var pages = new TreeMap<String, String>();
    pages.put("graf.1", main());
    for (var command : commands) {
      pages.put("graf-" + command.names().getFirst() + ".1", of(command));
    }
    return pages;
  }

  private String main() {
    var page = new StringBuilder(head("GRAF", "graf", "find passages in documents"));
    page.append(".Sh SYNOPSIS\n.Nm\n.Ar command\n.Op Ar option ...\n.Op Ar argument ...\n");
    page.append(".Sh DESCRIPTION\n.Nm\nindexes documents, splits them into passages, and answers");
    page.append(" queries with ranked\npassages, each at its exact place in its file.\n");
    page.append(".Pp\nThe commands:\n.Bl -tag -width Ds\n");
    for (var command : commands) {
      page.append(".It Xr graf-" + command.names().getFirst() + " 1\n");
      page.append(text(command.help().summary())).append('\n');
    }
    page.append(".El\n.Pp\nThe language of queries:\n").append(LANGUAGE);
    page.append(
        """
        .Sh ENVIRONMENT
        .Bl -tag -width Ds
        .It Ev GRAF_INDEX
        the index, or a list of them, where no option names one
        .It Ev VISUAL , Ev EDITOR
        the editor of
        .Xr graf-open 1
        .It Ev PAGER , Ev NO_COLOR
        as for other programs
        .It Ev GRAF_HEAP
        the memory of the JVM, such as 2g
        .El
        .Sh FILES
        .Bl -tag -width Ds
        .It Pa ~/.config/graf/config
        lines of key = value; keys are long options,
        .Ql index.NAME
        for an index by name,
        .Ql editor
        and
        .Ql pager
        .It Pa .graf
        the same beside an index, for what narrows a search
        .El
        .Sh EXIT STATUS
        0 found or done, 1 nothing found, 2 an error.
        """);
    return page.toString();
  }

  private String of(CompletedCommand command) {
    var name = "graf-" + command.names().getFirst();
    var help = command.help();
    var page = new StringBuilder();
    page.append(head(name.toUpperCase(Locale.ROOT), name, summary(help.summary())));
    page.append(".Sh SYNOPSIS\n").append(text(help.usage())).append('\n');
    page.append(".Sh DESCRIPTION\n").append(text(help.summary())).append('\n');
    if (help.names().size() > 1) {
      var aliases = String.join(", ", help.names().subList(1, help.names().size()));
      page.append(".Pp\nAlso called: " + text(aliases) + ".\n");
    }
    for (var group : command.table().groups()) {
      if (!group.heading().isEmpty()) {
        page.append(".Ss " + text(group.heading()) + "\n");
      }
      page.append(".Bl -tag -width Ds\n");
      group.options().forEach(option -> page.append(item(option)));
      page.append(".El\n");
    }
    page.append(".Sh EXIT STATUS\n0 found or done, 1 nothing found, 2 an error.\n");
    page.append(".Sh EXAMPLES\n.Bd -literal\n");
    for (var example : help.examples()) {
      page.append(text(example)).append('\n');
    }
    return page.append(".Ed\n.Sh SEE ALSO\n.Xr graf 1\n").toString();
  }

  private String head(String title, String name, String summary) {
    return ".Dd "
        + day()
        + "\n.Dt "
        + title
        + " 1\n.Os\n.Sh NAME\n.Nm "
        + name
        + "\n.Nd "
        + text(summary)
        + "\n";
  }

  /// As the language wants it: `January 5, 2026`.
  private String day() {
    var day = LocalDate.parse(date);
    var names =
        List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    return names.get(day.getMonthValue() - 1) + " " + day.getDayOfMonth() + ", " + day.getYear();
  }

  /// A summary in the form of a page's name: no capital, no stop.
  private static String summary(String text) {
    var bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
  }

  private static String item(Option option) {
    var names = new StringBuilder();
    for (var name : option.names()) {
      names
          .append(names.isEmpty() ? "" : " , ")
          .append("Fl ")
          .append(name.substring(1).replace("-", "\\-"));
    }
    var label = option.label();
    return ".It "
        + names
        + (label == null ? "" : " Ar " + text(label).replace("|", "\\&|"))
        + "\n"
        + text(option.description())
        + "\n";
  }

  /// Text that no letter of is read as a command.
  private static String text(String text) {
    var out = text.replace("\\", "\\e").replace("’", "\\(cq").replace("…", "...");
    var safe = new StringBuilder();
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c < 0x80) {
        safe.append(c);
      } else {
        var hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        safe.append("\\[u").append("0".repeat(4 - hex.length())).append(hex).append(']');
      }
    }
    boolean command = safe.length() > 0 && (safe.charAt(0) == '.' || safe.charAt(0) == '\'');
    return command ? "\\&" + safe : safe.toString();
  }
}
