package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;

/// What a writer tells others of itself: who it is, since when, how far it has come.
final class WriterNote {
  private static final String HOST = "host";
  private static final String PROCESS = "process";
  private static final String SINCE = "since";
  private static final String READ = "read";
  private static final String TO_READ = "to_read";

  private final String host = thisHost();
  private final long since = System.currentTimeMillis();
  private volatile long read;
  private volatile long toRead;

  void progress(long nowRead, long nowToRead) {
    read = nowRead;
    toRead = nowToRead;
  }

  Map<String, Object> content() {
    return Map.of(
        HOST,
        host,
        PROCESS,
        ProcessHandle.current().pid(),
        SINCE,
        since,
        READ,
        read,
        TO_READ,
        toRead);
  }

  /// What another one told.
  record Told(String host, long process, Instant since, long read, long toRead) {
    static Told of(JsonNode content) {
      return new Told(
          content.path(HOST).asText(),
          content.path(PROCESS).asLong(),
          Instant.ofEpochMilli(content.path(SINCE).asLong()),
          content.path(READ).asLong(),
          content.path(TO_READ).asLong());
    }
  }

  /// Whether its process ran on this machine and has ended.
  static boolean isOfDead(JsonNode content) {
    return isHere(content) && ProcessHandle.of(content.path(PROCESS).asLong()).isEmpty();
  }

  /// Returns the process's id, 0 where it is another machine's.
  static long processHere(JsonNode content) {
    return isHere(content) ? content.path(PROCESS).asLong() : 0;
  }

  private static boolean isHere(JsonNode content) {
    return content.path(HOST).asText().equals(thisHost());
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
