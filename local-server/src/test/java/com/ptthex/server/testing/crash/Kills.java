package com.ptthex.server.testing.crash;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.testing.ServerProcess;
import com.ptthex.shared.client.ApiClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills a real server with no warning, under load, and starts it again on what is left. */
public final class Kills {
  private static final int MOST_DEEDS_BETWEEN = 200;

  private final Scenario scenario;
  private final Path folder;
  private final Path data;
  private final AtomicInteger turns = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<Integer> doubtful = new HashSet<>();
  private final ArrayList<String> faults = new ArrayList<>();
  private int repeated;

  private Kills(Scenario scenario, Path folder) {
    this.scenario = scenario;
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  /**
   * @param seed how many deeds lie between two kills
   * @param folder an empty one
   */
  public static Findings run(Scenario scenario, Path folder, long seed, int times, Pace pace)
      throws Exception {
    return new Kills(scenario, Files.createDirectories(folder)).run(seed, times, pace);
  }

  private Findings run(long seed, int times, Pace pace) throws Exception {
    var random = new SplittableRandom(seed);
    for (var count = 0; count < times; count++) {
      try (var server = started();
          var owner = server.owner();
          var load = new Load(scenario, turns, acknowledged)) {
        if (count == 0) {
          scenario.prepare(owner);
        } else {
          lookAt(owner, "kill " + count);
        }
        load.start(owner, pace);
        load.await(1 + random.nextInt(MOST_DEEDS_BETWEEN));
        server.kill();
        doubtful.addAll(load.end());
      }
    }
    try (var server = started();
        var owner = server.owner()) {
      lookAt(owner, "kill " + times);
      server.stop();
    }
    var database = Database.file(data.resolve("store").resolve("site"));
    Opened.faultsIn(database, data, scenario).forEach(fault -> faults.add("at the end: " + fault));
    return new Findings(times, acknowledged.size(), repeated, faults);
  }

  private ServerProcess started() {
    return ServerProcess.start(folder, "--demo", "--data", data.toString());
  }

  private void lookAt(ApiClient owner, String crash) {
    for (var turn : doubtful) {
      if (scenario.acknowledged(owner, turn)) {
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
}
