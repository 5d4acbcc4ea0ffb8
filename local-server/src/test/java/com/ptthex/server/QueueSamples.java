package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.PlantedIntents;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;

/** The lines of the queues. */
final class QueueSamples {
  private QueueSamples() {}

  static void into(Samples samples) {
    samples.of(
        QueuesApi.LIST,
        Foreign.ABSENT,
        (site, unit) -> {
          // Called like the unit: who sees nothing of the unit sees nothing of the queue.
          new PlantedIntents(site, new QueueName(unit.value().toString()), unit).waiting();
          return Nothing.NOTHING;
        });
    samples.of(
        QueuesApi.INTENTS,
        Foreign.NOT_FOUND,
        (site, unit) -> QueuesApi.Find.all(queue(site, unit)));
    samples.of(
        QueuesApi.PAUSE,
        Foreign.NOT_FOUND,
        (site, unit) -> new QueuesApi.Pause(queue(site, unit), new Note("Wrong sender.")));
    samples.of(QueuesApi.RESUME, Foreign.NOT_FOUND, QueueSamples::resume);
    samples.of(QueuesApi.REPLAY, Foreign.NOT_FOUND, QueueSamples::replay);
    samples.of(
        QueuesApi.REPLAY_DEAD,
        Foreign.NOT_FOUND,
        (site, unit) -> new QueuesApi.ReplayDead(queue(site, unit)));
  }

  private static QueueName queue(TestSite site, UnitId unit) {
    var queue = name(site);
    new PlantedIntents(site, queue, unit).dead(true);
    return queue;
  }

  private static QueueName name(TestSite site) {
    return new QueueName("letters-" + site.freshPhone().value().substring(8));
  }

  private static QueuesApi.Resume resume(TestSite site, UnitId unit) {
    var queue = queue(site, unit);
    var pause = new QueuesApi.Pause(queue, new Note("Wrong sender."));
    site.owner().call(QueuesApi.PAUSE, pause).orThrow();
    return new QueuesApi.Resume(queue);
  }

  private static QueuesApi.Replay replay(TestSite site, UnitId unit) {
    var queue = name(site);
    var dead = new PlantedIntents(site, queue, unit).dead(true);
    return new QueuesApi.Replay(queue, dead, Version.FIRST);
  }
}
