package com.ptthex.server.testing.crash;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Footing;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.Rates;
import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.intent.Workers;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.UnitId;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A program that is killed: its deeds want letters, its workers write them, each into one line. */
final class LetterWriter {
  static final String KEPT = "kept ";
  static final String LOOKED = "looked ";
  static final String DRAINED = "drained ";

  private static final int DESKS = 4;
  private static final Queue<Letter> LETTERS =
      new Queue<>(
          "letters",
          Letter.class,
          8,
          new Patience(1000, Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(10)));
  private static final Endpoint<Letter, Kept> WANT =
      Endpoint.deed("trial.want", "/trial/want", Letter.class, Kept.class).inside();

  record Letter(int number) {}

  record Kept(IntentId intent) {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Store store;
  private final Ledger ledger;
  private final Pipeline pipeline;
  private final Path file;

  private LetterWriter(Path file, Database database) throws Exception {
    this.file = file;
    this.store = Store.open(database);
    this.ledger = Ledger.open(store);
    var cases = new UseCases();
    cases.serve(
        WANT, (work, letter) -> new Kept(Intents.add(work, LETTERS, UnitId.made(), letter)));
    var intents = new Intents((_, _) -> {});
    intents.serve(cases);
    var gates =
        new Gates(
            (_, _, _) -> Optional.empty(),
            _ -> new Scope(Set.of()),
            (_, endpoint, _) -> open(endpoint),
            (_, _, _) -> Optional.empty(),
            (caller, _) -> new Decision.Chosen<>(caller, List.of()),
            (_, _, _, _) -> Optional.empty());
    var clock = Clock.systemUTC();
    var rates = new Rates(1_000_000, 1_000_000);
    this.pipeline =
        new Pipeline(new Footing(store, ledger, DerivedKeys.passing()), gates, rates, cases, clock);
    var ground = new Ground(store, ledger, pipeline, clock);
    new Workers(ground, intents, List.of(new Writing())).start();
  }

  private static Decision<Endpoint<?, ?>> open(Endpoint<?, ?> endpoint) {
    return new Decision.Chosen<>(endpoint, List.of());
  }

  /**
   * @param arguments {@code write} or {@code drain}, the file, and the database
   */
  public static void main(String... arguments) throws Exception {
    var database = new Database(arguments[2], arguments[3], arguments[4]);
    var writer = new LetterWriter(Path.of(arguments[1]), database);
    if (arguments[0].equals("write")) {
      writer.write();
    } else {
      writer.drain();
    }
  }

  /** Until it is killed. */
  private void write() throws InterruptedException {
    var desks =
        IntStream.range(0, DESKS).mapToObj(_ -> Thread.ofPlatform().start(this::wantWithoutEnd));
    for (var desk : desks.toList()) {
      desk.join();
    }
  }

  private void wantWithoutEnd() {
    for (var number = 0; ; number++) {
      var key = IntentId.made().value().toString();
      var kept = pipeline.run(WANT, Call.inside("desk", key, new Letter(number)));
      say(KEPT + kept.intent().value());
    }
  }

  /** Wants nothing more, and ends once nothing is left to do. */
  private void drain() throws InterruptedException {
    var moved = new Semaphore(0);
    ledger.onMove(moved::release);
    while (count("state <> 'DONE'") > 0) {
      var _ = moved.tryAcquire(100, TimeUnit.MILLISECONDS);
    }
    say(DRAINED + count("state = 'DONE'"));
    Runtime.getRuntime().halt(0);
  }

  private int count(String condition) {
    return store.reading(
        db ->
            db.createQuery("select count(*) from intent where " + condition)
                .mapTo(Integer.class)
                .one());
  }

  /** In one piece, so that a kill leaves no half of it between others. */
  private void say(String line) {
    var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** Each third letter is left in doubt once, without a kill. */
  private final class Writing implements Effect<Letter> {
    @Override
    public Queue<Letter> queue() {
      return LETTERS;
    }

    @Override
    public Outcome attempt(Attempt<Letter> attempt) {
      var line = attempt.intent().value().toString();
      try {
        if (attempt.mayHaveHappened()) {
          say(LOOKED + line);
          if (Files.exists(file) && Files.readAllLines(file).contains(line)) {
            return new Outcome.Done(Settling.NOTHING_MORE);
          }
        }
        append(line + "\n");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return attempt.number() == 1 && attempt.payload().number() % 3 == 0
          ? new Outcome.Unknown("no-receipt")
          : new Outcome.Done(Settling.NOTHING_MORE);
    }

    private void append(String line) throws IOException {
      var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      try (var letters =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        letters.write(bytes);
        letters.force(true);
      }
    }
  }
}
