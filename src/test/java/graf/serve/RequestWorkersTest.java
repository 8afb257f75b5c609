package graf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import graf.index.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestWorkersTest {
  private static final CommandResult DONE =
      new CommandResult(0, "out", "", CommandResult.Paging.NONE, "");

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  private interface Answering extends ServedCommands {
    @Override
    default void tidy() {}
  }

  private static CommandLine command(String name) {
    return new CommandLine(Path.of("/"), Map.of(), List.of(name));
  }

  @Test
  void anAnswerHasItsTime() {
    var given = new CopyOnWriteArrayList<Deadline>();
    Answering noting =
        (_, deadline) -> {
          given.add(deadline);
          return Optional.of(DONE);
        };
    try (var workers = new RequestWorkers(noting, failures::add)) {
      assertThat(workers.answer(command("query"))).isEqualTo(new Worked.Answered(DONE));
    }
    assertThat(given).hasSize(1).noneMatch(Deadline::isNone).noneMatch(Deadline::isOver);
  }

  @Test
  void whatIsThrownLeavesATraceAndIsNotTooMuch() {
    Answering failing =
        (_, _) -> {
          throw new IllegalStateException("out of order");
        };
    try (var workers = new RequestWorkers(failing, failures::add)) {
      assertThat(workers.answer(command("query"))).isEqualTo(new Worked.Failed());
    }
    assertThat(failures)
        .singleElement()
        .hasToString("java.lang.IllegalStateException: out of order");
  }

  @Test
  void whatNeedsAProcessOfItsOwnIsDeclined() {
    Answering declining = (_, _) -> Optional.empty();
    try (var workers = new RequestWorkers(declining, failures::add)) {
      assertThat(workers.answer(command("index"))).isEqualTo(new Worked.Declined());
    }
  }

  @Test
  void longCommandsHoldNoShortOneUp() throws Exception {
    var end = new CountDownLatch(1);
    Answering waiting =
        (command, _) -> {
          if (command.arguments().contains("long")) {
            await(end);
          }
          return Optional.of(DONE);
        };
    try (var workers = new RequestWorkers(waiting, failures::add);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Worked>>();
      for (int i = 0;
          i < RequestWorkers.WORKERS_A_CORE * Runtime.getRuntime().availableProcessors();
          i++) {
        running.add(clients.submit(() -> workers.answer(command("long"))));
      }
      var quick = clients.submit(() -> workers.answer(command("short")));
      while (!quick.isDone()) {
        Thread.sleep(100);
        workers.tidy();
      }

      assertThat(quick.get()).isEqualTo(new Worked.Answered(DONE));
      assertThat(running).noneMatch(Future::isDone);
      end.countDown();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(new IOException(e));
    }
  }
}
