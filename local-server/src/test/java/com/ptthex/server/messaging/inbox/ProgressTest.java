package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How messages of ours fare, in whichever order the carrier tells it. */
final class ProgressTest {

  private static Map<String, String> status(String sid, String said) {
    return new HashMap<>(Map.of("MessageSid", sid, "MessageStatus", said));
  }

  @OnBothDatabases
  void theFirstEndingStaysHoweverTheNewsComes(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      told.site.number(NumberClass.POOL, told.site.north);
      var thread = told.site.thread(told.site.north);
      var number = thread.number().orElseThrow().id();
      var sid = ToldSite.sid("SM");
      var report =
          new DeliveryApi.Report(
              MessageKey.of(sid),
              thread.id(),
              number,
              new Outcome.Accepted(),
              told.site.clock.instant());
      told.site.inside(DeliveryApi.REPORT, report);
      for (var said : List.of("delivered", "sent", "undelivered", "queued", "delivered")) {
        assertThat(told.tell("status", status(sid, said)).statusCode()).isEqualTo(200);
      }
      assertThat(told.site.ask(String.class, "select outcome from delivery"))
          .isEqualTo("DELIVERED");
      assertThat(told.letters()).isEmpty();
    }
  }

  @OnBothDatabases
  void newsMayBeHereBeforeWhoeverSentItHasWrittenItDown(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      told.site.number(NumberClass.POOL, told.site.north);
      var phone = Post.stranger();
      var wish = new PeopleApi.Add(PersonKind.CLIENT, new Label("Known"), told.site.north, phone);
      var client = told.site.owner().call(PeopleApi.ADD, wish).orThrow();
      var thread = told.site.thread(client, Optional.empty(), Purpose.BOOKING);
      var fields = status(ToldSite.sid("SM"), "failed");
      fields.put("From", thread.number().orElseThrow().number().value());
      fields.put("To", phone.value());
      fields.put("ErrorCode", "30003");
      assertThat(told.tell("status", fields).statusCode()).isEqualTo(200);
      assertThat(told.site.ask(String.class, "select fault from delivery"))
          .isEqualTo(DeliveryFault.UNREACHABLE.name());
    }
  }

  @OnBothDatabases
  void newsOfAMessageThatNobodyKnowsIsKept(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      told.tell("status", status(ToldSite.sid("SM"), "delivered"));
      told.tell("status", status(ToldSite.sid("SM"), "dancing"));
      assertThat(told.letters())
          .extracting(DeadLettersApi.Row::fault)
          .containsExactlyInAnyOrder(LetterFault.MESSAGE_UNKNOWN, LetterFault.NOT_READABLE);
    }
  }
}
