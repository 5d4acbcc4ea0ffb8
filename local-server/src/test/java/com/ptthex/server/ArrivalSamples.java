package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Answering;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestCarrier;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.TrialApi;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.LetterContent;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What comes in from outside. */
final class ArrivalSamples {
  private ArrivalSamples() {}

  static void into(Samples samples) {
    samples.of(MessagesApi.LIST, Foreign.NOT_FOUND, ArrivalSamples::messages);
    samples.of(
        MessagesApi.SEND,
        Foreign.NOT_FOUND,
        (site, unit) -> Answering.of(site).ready().talk(unit).says("We are on our way."));
    samples.of(DeadLettersApi.LIST, Foreign.WHOLE_SITE, (_, _) -> DeadLettersApi.Find.all());
    samples.of(DeadLettersApi.REPLAY, Foreign.WHOLE_SITE, ArrivalSamples::replay);
    samples.of(
        DeadLettersApi.PUT_AWAY,
        Foreign.WHOLE_SITE,
        (site, unit) -> {
          var letter = letter(site, unit);
          return new DeadLettersApi.PutAway(letter.id(), new Note("Of no use"), letter.version());
        });
    samples.of(ReconciliationApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(CallsApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(AddressApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(AddressApi.CHANGE, Foreign.WHOLE_SITE, ArrivalSamples::address);
    samples.of(TrialApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(
        TrialApi.TRY,
        Foreign.WHOLE_SITE,
        (_, _) -> new TrialApi.Try(new PublicAddress("http://127.0.0.1:9")));
    samples.of(ArrivalApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(ArrivalApi.DIAGNOSTICS, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(
        ArrivalApi.LOOK,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          new Connected(site).toTheStandIn();
          return Nothing.NOTHING;
        });
    samples.of(
        AbilityApi.LIST,
        Foreign.ABSENT,
        (site, unit) -> {
          var _ = site.number(NumberClass.POOL, unit);
          return AbilityApi.Find.all();
        });
    samples.of(
        AbilityApi.ONE,
        Foreign.NOT_FOUND,
        (site, unit) -> new AbilityApi.Which(site.number(NumberClass.POOL, unit).id()));
    samples.of(ArrivalApi.MEND, Foreign.WHOLE_SITE, ArrivalSamples::mend);
    samples.of(CallsApi.CHANGE, Foreign.WHOLE_SITE, ArrivalSamples::change);
  }

  private static MessagesApi.Find messages(TestSite site, UnitId unit) {
    var desk = site.number(NumberClass.FRONT_DESK, unit);
    var message = Post.text(Post.stranger(), desk.number(), "Is anybody there?");
    return MessagesApi.Find.all(new Post(site).comes(message).thread());
  }

  /** As if its number had not been here when it came. */
  private static DeadLettersApi.Row letter(TestSite site, UnitId unit) {
    var fields =
        Map.of(
            "MessageSid",
            "SM" + UUID.randomUUID(),
            "From",
            Post.stranger().value(),
            "To",
            site.number(NumberClass.FRONT_DESK, unit).number().value(),
            "Body",
            "Hello?");
    var content = new LetterContent(TestCarrier.form(fields));
    site.clock.pass(Duration.ofMillis(1));
    site.inside(
        DeadLettersApi.KEEP,
        new DeadLettersApi.Keep(Channel.MESSAGES, content, LetterFault.NUMBER_NOT_OURS));
    return site.owner()
        .call(DeadLettersApi.LIST, DeadLettersApi.Find.all())
        .orThrow()
        .rows()
        .getFirst();
  }

  private static DeadLettersApi.Replay replay(TestSite site, UnitId unit) {
    var letter = letter(site, unit);
    return new DeadLettersApi.Replay(letter.id(), letter.version());
  }

  private static AddressApi.Change address(TestSite site, UnitId unit) {
    var now = site.owner().call(AddressApi.STANDING, Nothing.NOTHING).orThrow();
    return new AddressApi.Change(
        Optional.of(new PublicAddress(TestCarrier.OUTSIDE)), new Note("Moved"), now.version());
  }

  private static CallsApi.Change change(TestSite site, UnitId unit) {
    var now = site.owner().call(CallsApi.STANDING, Nothing.NOTHING).orThrow();
    return new CallsApi.Change(
        new SpokenText("Please send a text message."),
        SpokenLanguage.ENGLISH,
        Optional.of(Post.stranger()),
        CallsApi.RingsWhen.WITHIN_HOURS,
        new Note("As everywhere"),
        now.version());
  }

  /** As if what arrives at one of its numbers had been found to go elsewhere. */
  private static ArrivalApi.Mend mend(TestSite site, UnitId unit) {
    new Connected(site).toTheStandIn();
    var number = site.number(NumberClass.POOL, unit);
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!isSettled(site) && System.nanoTime() < deadline) {
      site.clock.pass(Duration.ofMillis(10));
    }
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate("update arrival_number set state = 'DIFFERS' where number_id = :id")
                    .bind("id", number.id())
                    .execute());
    var now = site.owner().call(ArrivalApi.STANDING, Nothing.NOTHING).orThrow();
    return new ArrivalApi.Mend(new Note("Brought elsewhere"), now.version());
  }

  /** All that was begun because of the connection and the numbers has ended. */
  private static boolean isSettled(TestSite site) {
    return site.ask(
            Integer.class,
            """
            select (select count(*) from managed_number) - (select count(*) from arrival_number
                where connection = (select max(version) from provider_connection))
              + (select count(*) from intent where queue like 'arrival.%' and state <> 'DONE')
              + (select count(*) from audit
                where events like '%numbers.registered %' and (number is null or number > coalesce(
                  (select max(number) from subscriber_cursor where name = 'arrival'), 0)))\
            """)
        == 0;
  }
}
