package graf.cli.config;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a user has set, which holds where neither options nor the environment nor the project say
/// otherwise.
public final class Configuration {
  /// The name of a project's file, which stands beside its index.
  public static final String PROJECT_FILE = ".graf";

  private final @Nullable Path file;
  private final String home;
  private final List<Setting> settings;

  private Configuration(@Nullable Path file, String home, List<Setting> settings) {
    this.file = file;
    this.home = home;
    this.settings = List.copyOf(settings);
  }

  /// Reads the file that `environment` leads to.
  public static Configuration of(Map<String, String> environment) throws IOException {
    var file = file(environment);
    var settings = file == null ? List.<Setting>of() : SettingsFile.read(file, Keys::checkUser);
    return new Configuration(file, environment.getOrDefault("HOME", ""), settings);
  }

  private static @Nullable Path file(Map<String, String> environment) {
    var folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    if (folder.startsWith("/")) {
      return Path.of(folder, "graf", "config");
    }
    var home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? null : Path.of(home, ".config", "graf", "config");
  }

  /// Returns where the user's file is or would be; null where nothing says so.
  public @Nullable Path file() {
    return file;
  }

  /// Returns the user's settings in the order of the file.
  public List<Setting> settings() {
    return settings;
  }

  /// Returns what the project says whose index lies in `folder`.
  public static List<Setting> project(Path folder) throws IOException {
    return SettingsFile.read(folder.resolve(PROJECT_FILE), Keys::checkProject);
  }

  /// Returns the last value of `key`, or null.
  public @Nullable String value(String key) {
    var setting = last(key);
    return setting == null ? null : setting.value();
  }

  /// Returns the last line about `key`, or null.
  public @Nullable Setting last(String key) {
    for (int i = settings.size() - 1; i >= 0; i--) {
      if (settings.get(i).key().equals(key)) {
        return settings.get(i);
      }
    }
    return null;
  }

  /// Returns the index called `name`: a URL, or an absolute path; null where none is.
  public @Nullable String namedIndex(String name) {
    var setting = last(Keys.NAMED_INDEX + name);
    return setting == null ? null : place(setting);
  }

  /// Returns the index that is asked where nothing nearer is; null where none is set.
  public @Nullable String defaultIndex() {
    var setting = last(Keys.INDEX);
    if (setting == null) {
      return null;
    }
    var named = namedIndex(setting.value());
    return named == null ? place(setting) : named;
  }

  /// Returns the indexes that have a name, by it.
  public Map<String, String> namedIndexes() {
    var named = new TreeMap<String, String>();
    for (var setting : settings) {
      if (setting.key().startsWith(Keys.NAMED_INDEX)) {
        named.put(setting.key().substring(Keys.NAMED_INDEX.length()), place(setting));
      }
    }
    return named;
  }

  /// A path in the file is as seen from the folder of the file, or begins with `~/`.
  private String place(Setting setting) {
    var value = setting.value();
    if (value.startsWith("http://") || value.startsWith("https://")) {
      return value;
    }
    var path = value.startsWith("~/") ? Path.of(home, value.substring(2)) : Path.of(value);
    return setting.file().resolveSibling(path).normalize().toString();
  }

  /// Gives the options of a command that were not given what `settings` say of them.
  ///
  /// @param decided keys that something stronger has settled
  public static void apply(List<Setting> settings, OptionTable options, Set<String> decided) {
    var given = new ArrayList<Option>();
    for (var setting : settings) {
      var option = decided.contains(setting.key()) ? null : options.find("--" + setting.key());
      // Of a list, each line adds one.
      if (option != null && (given.contains(option) || isFree(option, options))) {
        give(option, setting);
        given.add(option);
      }
    }
  }

  private static boolean isFree(Option option, OptionTable options) {
    if (option.isSet()) {
      return false;
    }
    for (var rivals : Keys.RIVALS) {
      if (rivals.contains(option.name().substring(2))) {
        for (var rival : rivals) {
          var other = options.find("--" + rival);
          if (other != null && other.isSet()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static void give(Option option, Setting setting) {
    if (!option.isFlag()) {
      option.configure(setting.value(), setting.place());
      return;
    }
    switch (setting.value()) {
      case "true", "yes", "on" -> option.configure("", setting.place());
      case "false", "no", "off" -> {}
      default ->
          throw setting.refused(
              "'" + setting.key() + "' takes true or false, not '" + setting.value() + "'");
    }
  }
}
