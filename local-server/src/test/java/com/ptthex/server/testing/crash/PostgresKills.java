package com.ptthex.server.testing.crash;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.client.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills PostgreSQL under a server that goes on: all of it, or one of its processes, at which the
 * others begin again. The server must find its way back by itself.
 */
public final class PostgresKills {
  private static final int MOST_DEEDS_BETWEEN = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Scenario scenario;
  private final AtomicInteger turns = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<Integer> doubtful = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private int repeated;

  private PostgresKills(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * @param seed how many deeds lie between two kills, and which of the processes is killed
   * @param folder an empty one
   */
  public static Findings run(Scenario scenario, Path folder, long seed, int times, Pace pace)
      throws CannotStart, IOException, InterruptedException, ExecutionException {
    var data = Files.createDirectories(folder.resolve("data"));
    try (var postgres = TrialPostgres.start(folder.resolve("postgres"))) {
      return new PostgresKills(scenario).run(postgres, data, seed, times, pace);
    }
  }

  private Findings run(TrialPostgres postgres, Path data, long seed, int times, Pace pace)
      throws CannotStart, IOException, InterruptedException, ExecutionException {
    var random = new SplittableRandom(seed);
    try (var site = Opened.on(postgres.database(), data)) {
      scenario.prepare(site.owner());
      for (var count = 1; count <= times; count++) {
        try (var load = new Load(scenario, turns, acknowledged)) {
          load.start(site.owner(), pace);
          load.await(1 + random.nextInt(MOST_DEEDS_BETWEEN));
          kill(postgres, count, random);
          doubtful.addAll(load.end());
        }
        lookAt(site.owner(), "kill " + count);
      }
    }
    Opened.faultsIn(postgres.database(), data, scenario)
        .forEach(fault -> faults.add("at the end: " + fault));
    return new Findings(times, acknowledged.size(), repeated, faults);
  }

  private static void kill(TrialPostgres postgres, int count, SplittableRandom random)
      throws IOException, InterruptedException {
    if (count % 2 == 0) {
      postgres.killOne(random);
    } else {
      postgres.killAll();
      postgres.startAgain();
    }
  }

  /** The same server, with the same connections as far as they live. */
  private void lookAt(ApiClient owner, String crash) {
    for (var turn : doubtful) {
      if (isDoneAtLast(owner, turn)) {
        acknowledged.add(scenario.trace(turn));
        repeated++;
      } else {
        faults.add(crash + ": a deed in doubt could not be taken again");
      }
    }
    doubtful.clear();
    Findings.faultsOf(acknowledged, scenario.kept(owner))
        .forEach(fault -> faults.add(crash + ": " + fault));
  }

  private boolean isDoneAtLast(ApiClient owner, int turn) {
    var end = Instant.now().plus(PATIENCE);
    while (!scenario.acknowledged(owner, turn)) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
    }
    return true;
  }
}
