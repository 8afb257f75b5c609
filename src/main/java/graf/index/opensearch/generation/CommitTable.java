package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.Cluster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Which commits there are of a generation, and by whom: one small document for all parts, so that
/// a reader has all of them at once.
///
/// Each commit takes the next number, whichever part it is of. What is to be seen is therefore all
/// up to the highest number that was committed, but for the few that are open, one a writer, and
/// those that were abandoned: that grows with neither parts nor commits.
///
/// @param of how many parts there are; 0 where nobody has written yet
/// @param last the highest number that was taken
/// @param commit the highest that was committed; 0 for none
/// @param first commits before this one are forgotten
/// @param swept how many commits had something deleted that was seen before them
/// @param open numbers that may be committed yet, and the part of each; 0 for all
/// @param abandoned numbers that writers took and will never commit
/// @param replaced what commits replaced and is not yet deleted
/// @param shares by part
/// @param values that hold from the first writer on, whatever is committed
public record CommitTable(
    int of,
    long last,
    long commit,
    long first,
    long swept,
    SortedMap<Long, Integer> open,
    List<Long> abandoned,
    List<Replacement> replaced,
    SortedMap<Integer, Share> shares,
    SortedMap<String, String> values) {
  static final CommitTable NONE = of(Cluster.JSON.missingNode());

  /// The fields that say what is to be seen.
  static final List<String> SEEN =
      List.of(
          "memory.commit",
          "memory.last",
          "memory.first",
          "memory.swept",
          "memory.open",
          "memory.abandoned",
          "memory.replaced");

  /// What is known of a part.
  ///
  /// @param writer the token of the last process that took it
  /// @param remembered the number of the commit with which it last remembered something
  /// @param at when it was last committed, in milliseconds since 1970; 0 for never
  /// @param whole whether all of it is in a generation that is being made
  record Share(String writer, long remembered, long at, boolean whole) {
    static final Share NONE = new Share("", 0, 0, false);
  }

  Share share(int part) {
    return shares.getOrDefault(part, Share.NONE);
  }

  /// Whether no other process has taken a part of its since.
  boolean isHeldBy(Holder holder) {
    return holder.parts().stream().allMatch(part -> share(part).writer().equals(holder.token()));
  }

  /// Returns the number that `holder` has taken and not committed; 0 for none.
  public long openOf(Holder holder) {
    for (Map.Entry<Long, Integer> number : open.entrySet()) {
      if (holder.has(number.getValue())) {
        return number.getKey();
      }
    }
    return 0;
  }

  /// Gives `holder` its parts, with the numbers that others took for them and cannot commit now.
  CommitTable taken(Holder holder) {
    var stillOpen = new TreeMap<>(open);
    var given = new ArrayList<>(abandoned);
    stillOpen.forEach((number, part) -> {
      if (holder.has(part)) {
        given.add(number);
      }
    });
    stillOpen.values().removeIf(holder::has);
    var taken =
        shared(
            holder,
            share -> new Share(holder.token(), share.remembered(), share.at(), share.whole()));
    return new CommitTable(
        holder.of(), last, commit, first, swept, stillOpen, given, replaced, taken, values);
  }

  /// Takes the next number for `holder`.
  public CommitTable begun(Holder holder) {
    if (openOf(holder) > 0) {
      return this;
    }
    var opened = new TreeMap<>(open);
    opened.put(last + 1, holder.part());
    return new CommitTable(
        of, last + 1, commit, first, swept, opened, abandoned, replaced, shares, values);
  }

  /// What a commit is made of.
  ///
  /// @param first the number before which everything is forgotten
  /// @param at when, in milliseconds since 1970
  public record Commit(
      long number, long first, Replacement replacement, boolean remembers, long at) {}

  public CommitTable committed(Holder holder, Commit made) {
    var stillOpen = new TreeMap<>(open);
    stillOpen.remove(made.number());
    var all = new ArrayList<>(replaced);
    if (!made.replacement().isEmpty()) {
      all.add(made.replacement());
    }
    boolean sweeps = !made.replacement().isEmpty() || made.first() > first;
    var done =
        shared(
            holder,
            share ->
                new Share(
                    share.writer(),
                    made.remembers() ? made.number() : share.remembered(),
                    made.at(),
                    share.whole()));
    return new CommitTable(
        of,
        last,
        Math.max(commit, made.number()),
        Math.max(first, made.first()),
        swept + (sweeps ? 1 : 0),
        stillOpen,
        abandoned,
        all,
        done,
        values);
  }

  /// Forgets what commit `number` replaced, which is deleted.
  public CommitTable without(long number) {
    var left = new ArrayList<>(replaced);
    left.removeIf(replacement -> replacement.number() == number);
    return new CommitTable(of, last, commit, first, swept, open, abandoned, left, shares, values);
  }

  /// Notes that all of the parts of `holder` is there.
  public CommitTable whole(Holder holder) {
    var whole =
        shared(holder, share -> new Share(share.writer(), share.remembered(), share.at(), true));
    return new CommitTable(
        of, last, commit, first, swept, open, abandoned, replaced, whole, values);
  }

  /// Whether all of some part is there.
  public boolean hasWholePart() {
    return shares.values().stream().anyMatch(Share::whole);
  }

  /// Whether all parts are.
  public boolean isWhole() {
    for (int part = 1; part <= of; part++) {
      if (!share(part).whole()) {
        return false;
      }
    }
    return of > 0;
  }

  /// Has `value` hold, where none does.
  public CommitTable holding(String name, String value) {
    var more = new TreeMap<>(values);
    more.putIfAbsent(name, value);
    return new CommitTable(of, last, commit, first, swept, open, abandoned, replaced, shares, more);
  }

  private SortedMap<Integer, Share> shared(Holder holder, UnaryOperator<Share> change) {
    var changed = new TreeMap<>(shares);
    for (int part : holder.parts()) {
      changed.put(part, change.apply(share(part)));
    }
    return changed;
  }

  /// Returns what is to be seen of the generation `index`.
  Snapshot snapshot(String index) {
    var hidden = new ArrayList<>(abandoned);
    hidden.addAll(open.keySet());
    hidden.removeIf(number -> number > commit);
    return new Snapshot(index, commit, first, swept, hidden, replaced, 0);
  }

  Map<String, Object> content() {
    var content = new LinkedHashMap<String, Object>();
    content.put("of", of);
    content.put("last", last);
    content.put("commit", commit);
    content.put("first", first);
    content.put("swept", swept);
    content.put("open", open);
    content.put("abandoned", abandoned);
    content.put("replaced", replaced.stream().map(Replacement::content).toList());
    content.put("shares", shares);
    content.put("values", values);
    return content;
  }

  static CommitTable of(JsonNode content) {
    long last = content.path("last").asLong();
    long commit = content.path("commit").asLong();
    var open = new TreeMap<Long, Integer>();
    content
        .path("open")
        .properties()
        .forEach(number -> open.put(Long.valueOf(number.getKey()), number.getValue().asInt()));
    var abandoned = new ArrayList<Long>();
    content.path("abandoned").forEach(number -> abandoned.add(number.asLong()));
    var replaced = new ArrayList<Replacement>();
    var named = new ArrayList<String>();
    for (JsonNode one : content.path("replaced")) {
      if (one.isObject()) {
        replaced.add(Replacement.of(one));
      } else {
        named.add(one.asText());
      }
    }
    // Before there were parts, one writer's commits followed each other.
    boolean isOfOneWriter = last > 0 && !content.has("open");
    for (long number = commit + 1; isOfOneWriter && number <= last; number++) {
      open.put(number, 1);
    }
    if (!named.isEmpty()) {
      replaced.add(new Replacement(commit, 1, named, 0));
    }
    return new CommitTable(
        content.path("of").asInt(isOfOneWriter ? 1 : 0),
        last,
        commit,
        content.path("first").asLong(),
        content.path("swept").asLong(),
        open,
        abandoned,
        replaced,
        shares(content.path("shares")),
        values(content.path("values")));
  }

  private static SortedMap<Integer, Share> shares(JsonNode content) {
    var shares = new TreeMap<Integer, Share>();
    for (var share : content.properties()) {
      shares.put(
          Integer.valueOf(share.getKey()),
          new Share(
              share.getValue().path("writer").asText(),
              share.getValue().path("remembered").asLong(),
              share.getValue().path("at").asLong(),
              share.getValue().path("whole").asBoolean()));
    }
    return shares;
  }

  /// Returns names and texts.
  static SortedMap<String, String> values(JsonNode content) {
    var values = new TreeMap<String, String>();
    for (var value : content.properties()) {
      values.put(value.getKey(), value.getValue().asText());
    }
    return values;
  }
}
