package graf.corpus.format.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a part of an Office Open XML file names: other parts, by what they are to it.
record Relations(List<Relation> all) {
  /// @param type the last word of the type's name: `header`, `footnotes`, `image`
  /// @param target the name of the part
  record Relation(String id, String type, String target) {}

  /// Returns those of the part `name`; of the whole file where it is empty.
  static Relations of(ZippedParts parts, String name) throws IOException {
    int slash = name.lastIndexOf('/');
    var folder = name.substring(0, slash + 1);
    var all = new ArrayList<Relation>();
    try (var in = parts.open(folder + "_rels/" + name.substring(slash + 1) + ".rels")) {
      if (in != null) {
        XmlPart.read(
            in,
            part -> {
              var target = part.attribute("Target");
              if (part.name().equals("Relationship")
                  && target != null
                  && !part.attribute("TargetMode", "").equals("External")) {
                var type = part.attribute("Type", "");
                all.add(
                    new Relation(
                        part.attribute("Id", ""),
                        type.substring(type.lastIndexOf('/') + 1),
                        resolved(folder, target)));
              }
              return XmlPart.Then.ENTER;
            });
      }
    }
    return new Relations(all);
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    var path = new ArrayList<String>();
    for (var step : (folder + target).split("/", -1)) {
      if (step.equals("..")) {
        if (!path.isEmpty()) {
          path.removeLast();
        }
      } else if (!step.equals(".") && !step.isEmpty()) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  @Nullable String target(String type) {
    for (var relation : all) {
      if (relation.type().equals(type)) {
        return relation.target();
      }
    }
    return null;
  }

  @Nullable String byId(@Nullable String id) {
    for (var relation : all) {
      if (relation.id().equals(id)) {
        return relation.target();
      }
    }
    return null;
  }

  List<String> targets(String type) {
    return all.stream()
        .filter(r -> r.type().equals(type))
        .map(Relation::target)
        .distinct()
        .toList();
  }
}
