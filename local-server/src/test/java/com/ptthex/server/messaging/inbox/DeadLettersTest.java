package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.PutAway;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Replay;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came in, signed, and could not be taken: none of it is lost. */
final class DeadLettersTest {

  @OnBothDatabases
  void whatCameToANumberThatIsNotOursYetIsTakenOnceItIs(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      var later = told.site.freshPhone();
      // Longer than the vault keeps in one place.
      var words = "Is this still your number? ".repeat(140) + "ل".repeat(200);
      var fields = told.text(Post.stranger(), later, words);
      assertThat(told.tell("sms", fields).statusCode()).isEqualTo(200);
      assertThat(told.tell("sms", fields).statusCode()).isEqualTo(200);
      var letter = told.letters().getFirst();
      assertThat(told.letters()).hasSize(1);
      assertThat(letter.fault()).isEqualTo(LetterFault.NUMBER_NOT_OURS);
      assertThat(letter.state()).isEqualTo(LetterState.WAITING);
      var owner = told.site.owner();
      var replay = new Replay(letter.id(), letter.version());
      var problem = refused(owner.call(DeadLettersApi.REPLAY, replay));
      assertThat(problem.code()).isEqualTo("letter-not-taken");
      assertThat(problem.facts())
          .containsEntry("why", "number-not-found")
          .containsEntry("fault", "numberNotOurs");

      told.site.clock.pass(Duration.ofHours(1));
      var wish =
          new NumbersApi.Register(later, NumberClass.FRONT_DESK, told.site.north, Optional.empty());
      owner.call(NumbersApi.REGISTER, wish).orThrow();
      var taken = owner.call(DeadLettersApi.REPLAY, replay).orThrow();
      assertThat(taken.state()).isEqualTo(LetterState.TAKEN);
      assertThat(refused(owner.call(DeadLettersApi.REPLAY, replay)).code())
          .isEqualTo("letter-changed-meanwhile");
      var thread = owner.call(InboxApi.LIST, InboxApi.Find.all()).orThrow().rows().getFirst();
      assertThat(told.post.in(thread.id()))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.text()).contains(new MessageText(words));
                assertThat(row.sentAt()).isEqualTo(letter.receivedAt());
                assertThat(row.late()).isTrue();
              });
      // Told once more it is known.
      assertThat(told.tell("sms", fields).statusCode()).isEqualTo(200);
      assertThat(told.post.in(thread.id())).hasSize(1);
      assertThat(told.site.ask(Integer.class, "select count(*) from dead_letter_part")).isZero();
    }
  }

  @OnBothDatabases
  void whatNobodyCanAnswerIsKeptUntilItIsPutAway(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      var fields = told.text(Post.stranger(), told.desk.number(), "Your code is 000000");
      fields.put("From", "32665");
      assertThat(told.tell("sms", fields).statusCode()).isEqualTo(200);
      assertThat(told.tell("sms", Map.of("Body", "and nothing else")).statusCode()).isEqualTo(200);
      assertThat(told.letters())
          .extracting(DeadLettersApi.Row::fault)
          .containsExactlyInAnyOrder(LetterFault.SENDER_WITHOUT_NUMBER, LetterFault.NOT_READABLE);
      var letter = told.letters().getFirst();
      var wish = new PutAway(letter.id(), new Note("Only a code"), letter.version());
      var owner = told.site.owner();
      var settled = owner.call(DeadLettersApi.PUT_AWAY, wish).orThrow();
      assertThat(settled.state()).isEqualTo(LetterState.PUT_AWAY);
      assertThat(settled.settled().orElseThrow().reason()).contains(new Note("Only a code"));
      var waiting =
          new DeadLettersApi.Find(List.of(LetterState.WAITING), Optional.empty(), Optional.empty());
      assertThat(owner.call(DeadLettersApi.LIST, waiting).orThrow().rows()).hasSize(1);
    }
  }

  @OnBothDatabases
  void whatItSaysIsInTheVaultAloneAndNoBranchSeesIt(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      var from = Post.stranger();
      told.tell("sms", told.text(from, told.site.freshPhone(), "Between us"));
      var site = told.site;
      for (var column : List.of("told", "fault", "reason")) {
        assertThat(
                site.ask(
                    Integer.class,
                    "select count(*) from dead_letter where " + column + " like '%Between%'"))
            .isZero();
      }
      assertThat(
              site.ask(Integer.class, "select count(*) from audit where detail like '%Between%'"))
          .isZero();
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from audit where events like '%" + from.value() + "%'"))
          .isZero();
      var branch = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(refused(branch.call(DeadLettersApi.LIST, DeadLettersApi.Find.all())).code())
          .isEqualTo("arrivals-are-the-whole-sites");
      assertThat(
              site.as(Role.SUPPORT, site.customer)
                  .call(DeadLettersApi.LIST, DeadLettersApi.Find.all())
                  .orThrow()
                  .rows())
          .extracting(DeadLettersApi.Row::channel)
          .containsExactly(Channel.MESSAGES);
    }
  }
}
