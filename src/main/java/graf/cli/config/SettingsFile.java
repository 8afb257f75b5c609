package graf.cli.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file of lines `key = value`; empty lines and those that begin with `#` say nothing.
final class SettingsFile {
  private static final int LARGEST = 1 << 16;

  private SettingsFile() {}

  /// Takes a setting, or refuses it.
  interface Rule {
    void check(Setting setting);
  }

  /// Returns the settings of `file` in order; none where it is not there.
  static List<Setting> read(Path file, Rule rule) throws IOException {
    // No pipe or device, on which reading would wait.
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    if (Files.size(file) > LARGEST) {
      throw new ConfigurationException(file.toString(), "too large for a configuration");
    }
    return settings(file, decoded(file), rule);
  }

  private static String decoded(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new ConfigurationException(file + ":" + lineOfBadByte(bytes), "not in UTF-8");
    }
  }

  private static int lineOfBadByte(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        var text = new String(bytes, start, i - start, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
          return line;
        }
        start = i + 1;
        line++;
      }
    }
    return 1;
  }

  private static List<Setting> settings(Path file, String text, Rule rule) {
    var settings = new ArrayList<Setting>();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      number++;
      var line = text.substring(start, end).strip();
      start = end + 1;
      if (!line.isEmpty() && line.charAt(0) != '#') {
        var setting = setting(line, file, number);
        rule.check(setting);
        settings.add(setting);
      }
    }
    return settings;
  }

  private static Setting setting(String line, Path file, int number) {
    int equals = line.indexOf('=');
    var key = equals < 0 ? "" : line.substring(0, equals).strip();
    var value = equals < 0 ? "" : line.substring(equals + 1).strip();
    var setting = new Setting(key, value, file, number);
    if (key.isEmpty()) {
      throw setting.refused("a line is 'key = value', not '" + line + "'");
    }
    if (value.isEmpty()) {
      throw setting.refused("'" + key + "' needs a value");
    }
    if (value.indexOf('\0') >= 0) {
      throw setting.refused("'" + key + "' holds a NUL");
    }
    return setting;
  }
}
