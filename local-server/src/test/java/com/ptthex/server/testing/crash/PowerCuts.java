package com.ptthex.server.testing.crash;

import com.ptthex.server.launch.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Cuts the power at random moments under load: the site's file is taken as the disk has it then,
 * and opened. Every second disk had written some sectors of its own accord.
 */
public final class PowerCuts {
  /** As H2 has it, and as it has it once a file is older than that. */
  public static final Duration YOUNG = Duration.ofSeconds(45);

  public static final Duration AGED = Duration.ZERO;
  private static final int MOST_DEEDS_BETWEEN = 60;

  private PowerCuts() {}

  private record Cut(String name, Path data, Set<String> acknowledged) {
    Path store() {
      return data.resolve("site");
    }
  }

  /**
   * @param seed how many deeds lie between two cuts, and which sectors a disk had written
   * @param folder an empty one
   * @param rest how long free space is left alone: soon used again, it is as in an aged file
   */
  public static Findings run(
      Scenario scenario, Path folder, long seed, int cuts, Pace pace, Duration rest)
      throws CannotStart, IOException, InterruptedException, ExecutionException {
    var random = new SplittableRandom(seed);
    var data = Files.createDirectories(folder.resolve("running"));
    var store = data.resolve("site");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    var found = new ArrayList<Cut>();
    try (var site = Opened.on(ForcedFiles.database(store, rest), data);
        var load = new Load(scenario, new AtomicInteger(), acknowledged)) {
      scenario.prepare(site.owner());
      load.start(site.owner(), pace);
      for (var count = 0; count < cuts; count++) {
        load.await(1 + random.nextInt(MOST_DEEDS_BETWEEN));
        found.add(cut(folder, data, count, Set.copyOf(acknowledged), random));
      }
      load.end();
    }
    var faults = new ArrayList<String>();
    for (var cut : found) {
      Opened.faultsOf(cut.store(), cut.data(), scenario, cut.acknowledged())
          .forEach(fault -> faults.add(cut.name() + ": " + fault));
    }
    return new Findings(cuts, acknowledged.size(), 0, faults);
  }

  /**
   * What was acknowledged before the power went is known already; and what lies beside the database
   * is looked at first, because it may only tell of what the database has for good.
   */
  private static Cut cut(
      Path folder, Path data, int count, Set<String> acknowledged, RandomGenerator random)
      throws IOException {
    var place = folder.resolve("cut" + count);
    copyBeside(data, place);
    var file = place.resolve("site.mv.db");
    var forced = ForcedFiles.fileOf(data.resolve("site"));
    if (count % 2 == 0) {
      forced.afterPowerCut(file);
    } else {
      forced.afterPowerCut(file, random);
    }
    return new Cut("power cut " + count, place, acknowledged);
  }

  private static void copyBeside(Path data, Path place) throws IOException {
    try (var all = Files.walk(data)) {
      for (var path : all.filter(path -> !path.toString().contains(".mv.db")).toList()) {
        Files.copy(path, place.resolve(data.relativize(path).toString()));
      }
    }
  }
}
