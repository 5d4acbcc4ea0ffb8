package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Sha256;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.delivery.AwaitedStore.Awaited;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.DeliverySettings;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.WordWithin;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes messages for failed of which nobody has said in time what became of them. */
record GivingUp(Ground ground) {
  private static final int AT_ONCE = 200;

  /** Each as of when its time was over, so that what was long ago is not a failure of today. */
  void round() {
    WordWithin granted =
        ground.store().reading(db -> new SettingValues(db).of(DeliverySettings.WORD_WITHIN));
    granted.limit().ifPresent(this::giveUp);
  }

  private void giveUp(Duration limit) {
    var before = ground.clock().instant().minus(limit);
    List<Awaited> late =
        ground.store().reading(db -> new AwaitedStore(db).sentBefore(before, AT_ONCE));
    for (var message : late) {
      var failed = new Failed(DeliveryFault.NO_WORD, message.at().plus(limit));
      var report =
          new Report(
              message.message(), message.threadId(), message.numberId(), failed, message.at());
      // Two servers that find it at once tell it once.
      var key = "no-word-" + Sha256.hex(message.message().value());
      var _ = ground.pipeline().run(DeliveryApi.REPORT, Call.inside("delivery", key, report));
    }
  }

  /** What a shorter time would mean for the messages that are waited for now. */
  static List<Effect> foreseen(Work work, WordWithin from, WordWithin to) {
    var late =
        to.limit()
            .map(limit -> new AwaitedStore(work.db()).count(work.now().minus(limit)))
            .orElse(0);
    return late == 0
        ? List.of()
        : List.of(new Effect("messages-count-as-failed", Map.of("count", "" + late)));
  }
}
