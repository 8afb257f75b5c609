package graf.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The packaged program on one index, as processes.
///
/// @param folder the working folder
/// @param index the folder of the index
record Graf(Path launcher, Path folder, Path index) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A process that runs, and the files that it writes to.
  record Running(Process process, Path out, Path err) {
    /// Waits for its end.
    Outcome outcome() throws IOException, InterruptedException {
      int exitCode = process.waitFor();
      var outcome = new Outcome(Files.readString(out), Files.readString(err), exitCode);
      Files.delete(out);
      Files.delete(err);
      return outcome;
    }
  }

  /// What a process left behind.
  record Outcome(String out, String err, int exitCode) {
    /// Fails where it is not one of `exitCodes`, or where an error is more than its line.
    Outcome expecting(Integer... exitCodes) {
      long errors = err.lines().filter(line -> line.startsWith("graf: ")).count();
      boolean known = Arrays.asList(exitCodes).contains(exitCode);
      if (!known
          || err.contains("\tat ")
          || err.contains("a bug")
          || (exitCode == 2 && errors != 1)) {
        throw new AssertionError("exit " + exitCode + ": " + err);
      }
      return this;
    }
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).outcome();
  }

  Running start(String... arguments) throws IOException {
    return start(List.of(launcher.toString()), arguments);
  }

  /// @param command what runs graf
  Running start(List<String> command, String... arguments) throws IOException {
    var out = Files.createTempFile(folder, "out", "");
    var err = Files.createTempFile(folder, "err", "");
    var all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(all)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GRAF_"));
    builder.environment().put("GRAF_INDEX", index.toString());
    return new Running(builder.start(), out, err);
  }

  boolean hasIndex() {
    return Files.exists(index.resolve("graf.index"));
  }

  /// Returns the version of each paper that the index holds; each is to be whole.
  ///
  /// @param prefix of the ids of papers
  Map<String, Long> held(String prefix) throws IOException, InterruptedException {
    var exported = run("export").expecting(0).out();
    var texts = new TreeMap<String, StringBuilder>();
    var held = new HashMap<String, Long>();
    for (String line : exported.lines().toList()) {
      var document = JSON.readTree(line);
      var id = document.get("id").asText();
      var paper =
          id.startsWith(prefix)
              ? id.substring(prefix.length())
              : id.substring(0, id.lastIndexOf(':'));
      var version =
          Long.valueOf(document.get("title").asText().substring(ChangingFolder.TITLE.length()));
      var other = held.put(paper, version);
      if (other != null && !other.equals(version)) {
        throw new AssertionError(paper + " is held in versions " + version + " and " + other);
      }
      for (JsonNode passage : document.get("passages")) {
        texts
            .computeIfAbsent(paper, _ -> new StringBuilder())
            .append(passage.get("text").asText())
            .append(' ');
      }
    }
    held.forEach((paper, version) -> {
      var text = String.join(" ", ChangingFolder.paragraphs(version));
      if (!text.equals(String.valueOf(texts.get(paper)).strip())) {
        throw new AssertionError(paper + " is not held as version " + version + " has it");
      }
    });
    return held;
  }
}
