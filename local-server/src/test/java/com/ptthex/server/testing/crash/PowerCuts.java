package com.ptthex.server.testing.crash;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int MOST_DEEDS_BETWEEN = 60;

  private PowerCuts() {}

  private record Cut(String name, Path store, Set<String> acknowledged) {}

  /**
   * @param seed how many deeds lie between two cuts, and which sectors a disk had written
   * @param folder an empty one
   */
  public static Findings run(Scenario scenario, Path folder, long seed, int cuts, int clients)
      throws CannotStart, IOException, InterruptedException, ExecutionException {
    var random = new SplittableRandom(seed);
    var keys = folder.resolve(KeyFile.NAME);
    var store = Files.createDirectories(folder.resolve("running")).resolve("site");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    var found = new ArrayList<Cut>();
    try (var site = Opened.on(ForcedFiles.database(store), keys);
        var load = new Load(scenario, new AtomicInteger(), acknowledged)) {
      scenario.prepare(site.owner());
      load.start(site.owner(), clients);
      for (var count = 0; count < cuts; count++) {
        load.await(1 + random.nextInt(MOST_DEEDS_BETWEEN));
        found.add(cut(folder, store, count, Set.copyOf(acknowledged), random));
      }
      load.end();
    }
    var faults = new ArrayList<String>();
    for (var cut : found) {
      Opened.faultsOf(cut.store(), keys, scenario, cut.acknowledged())
          .forEach(fault -> faults.add(cut.name() + ": " + fault));
    }
    return new Findings(cuts, acknowledged.size(), 0, faults);
  }

  /** What was acknowledged before the power went is written down first. */
  private static Cut cut(
      Path folder, Path store, int count, Set<String> acknowledged, RandomGenerator random)
      throws IOException {
    var place = Files.createDirectories(folder.resolve("cut" + count));
    var file = place.resolve("site.mv.db");
    if (count % 2 == 0) {
      ForcedFiles.fileOf(store).afterPowerCut(file);
    } else {
      ForcedFiles.fileOf(store).afterPowerCut(file, random);
    }
    return new Cut("power cut " + count, place.resolve("site"), acknowledged);
  }
}
