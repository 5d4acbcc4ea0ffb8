package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.ptthex.server.testing.Answering;
import com.ptthex.server.testing.Answering.Talk;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.SetUp;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.delivery.Outcome.Received;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.Direction;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Answer;
import com.ptthex.shared.messaging.inbox.MessagesApi.Obstacle;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Disconnect;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An operator answers in a thread, on a site whose messages the stand-in carries. */
final class AnsweringTest {
  private static final QueueName QUEUE = new QueueName(Sending.QUEUE.name());
  private static final Note WHY = new Note("The desk wants to read them first");

  private static void hold(TestSite site) {
    site.owner().call(QueuesApi.PAUSE, new QueuesApi.Pause(QUEUE, WHY)).orThrow();
  }

  private static void letGo(TestSite site) {
    site.owner().call(QueuesApi.RESUME, new QueuesApi.Resume(QUEUE)).orThrow();
  }

  private static String wordsOf(MessagesApi.Row row) {
    return row.text().orElseThrow().value();
  }

  private static void strand(TestSite site, Talk talk) {
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        update conversation set state = 'STRANDED', number_id = null,
                          number_class = null, live_number = null, live_pool_number = null
                        where id = :id\
                        """)
                    .bind("id", talk.id())
                    .execute());
  }

  @OnBothDatabases
  void anAnswerLeavesFromTheNumberOfItsThreadAndIsTied(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var answering = new Answering(site, dispatcher).ready();
      var talk = answering.talk(site.north);
      var queued = answering.answer(talk, "We are on our way.");
      assertThat(queued.state()).isEqualTo(MessageState.QUEUED);
      assertThat(queued.direction()).isEqualTo(Direction.OUTBOUND);
      assertThat(queued.author()).isEqualTo(AuthorKind.OPERATOR);
      assertThat(wordsOf(queued)).isEqualTo("We are on our way.");
      assertThat(queued.answer().map(Answer::from)).contains(talk.ours());
      assertThat(queued.toString())
          .as("nobody reads whose phone it goes to")
          .doesNotContain(talk.phone().value());

      var sent = answering.once(talk, queued.id(), MessageState.SENT);
      var known = sent.answer().orElseThrow();
      assertThat(known.from()).isEqualTo(talk.ours());
      assertThat(known.segments()).contains(1);
      assertThat(known.outcome()).isPresent().get().isNotInstanceOf(Received.class);
      assertThat(known.obstacle()).isEmpty();
      assertThat(known.trouble()).isEmpty();
      assertThat(known.by()).isEqualTo(queued.answer().orElseThrow().by());
      assertThat(
              site.ask(Integer.class, "select count(*) from delivery where outcome <> 'RECEIVED'"))
          .isOne();
      assertThat(Happened.times(site, "inbox.message-queued")).isOne();
      assertThat(Happened.times(site, "inbox.message-sent")).isOne();
    }
  }

  @OnBothDatabases
  void theSameWishSentTwiceIsOneMessage(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      var once = Confirmation.none().under("an-answer-of-this-desk");
      var wish = talk.says("Once is enough.");
      site.owner().call(MessagesApi.SEND, wish, once).orThrow();
      assertThat(outcome(site.owner().call(MessagesApi.SEND, wish, once)))
          .as("what somebody wrote is kept in one place alone")
          .isEqualTo("answer-not-kept");
      assertThat(site.ask(Integer.class, "select count(*) from answer")).isOne();
    }
  }

  @OnBothDatabases
  void nothingLeavesBeforeTheSiteIsSetUp(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new SetUp(site).furnished();
      var answering = Answering.of(site);
      var talk = answering.talk(site.north);
      var problem = refused(site.owner().call(MessagesApi.SEND, talk.says("Hello")));
      assertThat(problem.code()).isEqualTo("messaging-not-set-up");
      assertThat(problem.facts()).containsEntry("step", "connect");
      assertThat(new Post(site).in(talk.id())).hasSize(1);
      assertThat(site.ask(Integer.class, "select count(*) from answer")).isZero();

      answering.ready();
      assertThat(outcome(site.owner().call(MessagesApi.SEND, talk.says("Hello"))))
          .isEqualTo("done");
      var version = new Connected(site).version();
      TestSite.perform(site.owner(), ProviderApi.DISCONNECT, new Disconnect(WHY, version))
          .orThrow();
      assertThat(refused(site.owner().call(MessagesApi.SEND, talk.says("Again"))).code())
          .as("what it was set up with is gone")
          .isEqualTo("messaging-not-set-up");
    }
  }

  @OnBothDatabases
  void aThreadThatIsClosedElsewhereOrWithoutANumberTakesNoAnswer(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      var stranger = site.as(Role.DISPATCHER, site.south);
      var hidden = refused(stranger.call(MessagesApi.SEND, talk.says("Hello")));
      assertThat(hidden.status()).isEqualTo(404);
      assertThat(hidden.code()).isEqualTo("thread-not-found");

      var close = new Close(talk.id(), talk.thread().version());
      site.owner().call(InboxApi.CLOSE, close).orThrow();
      assertThat(refused(site.owner().call(MessagesApi.SEND, talk.says("Hello"))).code())
          .isEqualTo("thread-is-closed");

      var other = answering.talk(site.north);
      strand(site, other);
      assertThat(refused(site.owner().call(MessagesApi.SEND, other.says("Hello"))).code())
          .isEqualTo("thread-has-no-number");
      var find = new InboxApi.FindNumber(other.id(), other.thread().version());
      var carried = site.owner().call(InboxApi.FIND_NUMBER, find).orThrow().thread();
      assertThat(carried.state()).as("the next step").isEqualTo(ThreadState.LIVE);
    }
  }

  @OnBothDatabases
  void aNumberThatTheProviderDoesNotHaveSendsNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      site.number(NumberClass.POOL, site.south);
      var talk = answering.over(site.south, Post.stranger());
      site.owner().call(ArrivalApi.LOOK, Nothing.NOTHING).orThrow();
      var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      var problem = site.owner().call(MessagesApi.SEND, talk.says("Hello"));
      while (!outcome(problem).equals("number-does-not-send") && System.nanoTime() < deadline) {
        problem = site.owner().call(MessagesApi.SEND, talk.says("Hello"));
      }
      assertThat(refused(problem).facts()).containsEntry("against", "number-not-there");
    }
  }

  @OnBothDatabases
  void whatIsEmptyOrTooLongIsNotTaken(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      for (var words : new String[] {" \n ", "x".repeat(MessagesApi.LONGEST_ANSWER + 1)}) {
        assertThat(refused(site.owner().call(MessagesApi.SEND, talk.says(words))).fields())
            .extracting(FieldFault::field, FieldFault::code)
            .containsExactly(tuple("text", "length"));
      }
      var longest = "x".repeat(MessagesApi.LONGEST_ANSWER);
      var sent = answering.answer(talk, longest);
      var known = answering.once(talk, sent.id(), MessageState.SENT).answer().orElseThrow();
      assertThat(known.segments()).contains(11);
    }
  }

  @OnBothDatabases
  void whoeverWantsNoMoreMessagesGetsNoneUntilTheySaySo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      var post = new Post(site);
      post.comes(Post.text(talk.phone(), talk.ours(), "Stop."));
      var problem = refused(site.owner().call(MessagesApi.SEND, talk.says("But")));
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.code()).isEqualTo("client-wants-no-messages");
      assertThat(problem.facts()).containsKey("since");

      // Others asked for nothing of the kind.
      answering.answer(answering.talk(site.north), "Hello");

      site.clock.pass(Duration.ofSeconds(1));
      post.comes(Post.text(talk.phone(), talk.ours(), "START"));
      var sent = answering.answer(talk, "Welcome back.");
      answering.once(talk, sent.id(), MessageState.SENT);
    }
  }

  @OnBothDatabases
  void aWishThatIsHeardWhileAMessageWaitsIsHonouredAllTheSame(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      hold(site);
      var queued = answering.answer(talk, "A last word?");
      new Post(site).comes(Post.text(talk.phone(), talk.ours(), "STOP"));
      letGo(site);
      var barred = answering.once(talk, queued.id(), MessageState.NOT_SENT).answer().orElseThrow();
      assertThat(barred.obstacle()).contains(Obstacle.CLIENT_WANTS_NONE);
      assertThat(barred.outcome()).isEmpty();
    }
  }

  @OnBothDatabases
  void whatWaitsGoesOverTheNumberThatItsThreadHasByThen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      hold(site);
      var queued = answering.answer(talk, "From here?");
      strand(site, talk);
      answering.carried(site.number(NumberClass.POOL, site.north));
      var find = new InboxApi.FindNumber(talk.id(), talk.thread().version());
      var moved = site.owner().call(InboxApi.FIND_NUMBER, find).orThrow().thread();
      letGo(site);
      var sent = answering.once(talk, queued.id(), row -> row.state() != MessageState.QUEUED);
      assertThat(sent.answer().orElseThrow().from())
          .isEqualTo(moved.number().orElseThrow().number());
    }
  }

  @OnBothDatabases
  void aMessageWhoseThreadHasLostItsNumberDoesNotLeave(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      hold(site);
      var queued = answering.answer(talk, "Hello?");
      strand(site, talk);
      letGo(site);
      var barred = answering.once(talk, queued.id(), MessageState.NOT_SENT).answer().orElseThrow();
      assertThat(barred.obstacle()).contains(Obstacle.NUMBER_LOST);
    }
  }

  @OnBothDatabases
  void whatCouldNotBeHandedOverWaitsForSomebodyWhoHasItTriedAgain(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var answering = Answering.of(site).ready();
      var talk = answering.talk(site.north);
      hold(site);
      var queued = answering.answer(talk, "Hello?");
      var version = new Connected(site).version();
      TestSite.perform(site.owner(), ProviderApi.DISCONNECT, new Disconnect(WHY, version))
          .orThrow();
      letGo(site);
      var stalled = answering.once(talk, queued.id(), MessageState.STALLED).answer().orElseThrow();
      assertThat(stalled.trouble()).contains(ProviderError.NOT_CONNECTED);

      new Connected(site).toTheStandIn();
      var dead = new QueuesApi.Find(QUEUE, List.of(), Optional.empty(), Optional.empty());
      var intent = site.owner().call(QueuesApi.INTENTS, dead).orThrow().rows().getFirst();
      var replay = new QueuesApi.Replay(QUEUE, intent.id(), intent.version());
      site.owner().call(QueuesApi.REPLAY, replay).orThrow();
      answering.once(talk, queued.id(), MessageState.SENT);
    }
  }
}
