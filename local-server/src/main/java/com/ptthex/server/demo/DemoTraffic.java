package com.ptthex.server.demo;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.Outcome.Received;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Open;
import com.ptthex.shared.messaging.inbox.MessageKind;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The demo's threads, and the messages of its last days as a provider would have told of them. */
final class DemoTraffic {
  private final ApiClient owner;
  private final Pipeline pipeline;
  private int messages;

  DemoTraffic(ApiClient owner, Pipeline pipeline) {
    this.owner = owner;
    this.pipeline = pipeline;
  }

  InboxApi.Row open(PersonId client, Optional<PersonId> sitter, Purpose purpose) {
    return owner.call(InboxApi.OPEN, new Open(client, sitter, purpose)).orThrow().thread();
  }

  /** A few hours apart, back and forth, the last just before now. */
  void talk(InboxApi.Row thread, int count, Duration apart) {
    for (var back = count; back > 0; back--) {
      var outcome = back % 2 == 0 ? new Received() : new Delivered();
      tell(thread, outcome, thread.openedAt().minus(apart.multipliedBy(back)));
    }
  }

  /** For a month, on some days more than on others. */
  void talkForAMonth(InboxApi.Row thread) {
    for (var daysAgo = 29; daysAgo > 0; daysAgo--) {
      var many = daysAgo % 7 < 2 ? 1 : 2 + daysAgo * 5 % 6;
      for (var back = 0; back < many; back++) {
        var at = thread.openedAt().minus(Duration.ofDays(daysAgo)).minus(Duration.ofMinutes(back));
        tell(thread, back % 3 == 1 ? new Received() : new Delivered(), at);
      }
      if (daysAgo == 11) {
        var at = thread.openedAt().minus(Duration.ofDays(daysAgo));
        tell(thread, new Failed(DeliveryFault.UNREACHABLE, at), at);
      }
    }
  }

  void fail(InboxApi.Row thread, int count) {
    for (var back = count; back > 0; back--) {
      var at = thread.openedAt().minus(Duration.ofHours(5).multipliedBy(back));
      tell(thread, new Failed(DeliveryFault.REJECTED_BY_CARRIER, at), at);
    }
  }

  /** What somebody wrote, word by word, a few minutes ago. */
  void write(InboxApi.Row thread, PhoneNumber from, String text) {
    var name = "demo-" + thread.id().value() + "-" + messages++;
    var letter =
        new Receive(
            MessageKey.of(name),
            from,
            thread.number().orElseThrow().number(),
            MessageKind.TEXT,
            Optional.of(new MessageText(text)),
            0,
            Optional.of(thread.openedAt().minus(Duration.ofMinutes(3))));
    pipeline.run(MessagesApi.RECEIVE, Call.inside("demo-provider", name, letter));
  }

  private void tell(InboxApi.Row thread, Outcome outcome, Instant at) {
    var name = "demo-" + thread.id().value() + "-" + messages++;
    var number = thread.number().orElseThrow().id();
    var report = new Report(MessageKey.of(name), thread.id(), number, outcome, at);
    pipeline.run(DeliveryApi.REPORT, Call.inside("demo-provider", name, report));
  }
}
