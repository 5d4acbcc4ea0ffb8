package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Received;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a message lands that somebody sends to one of our numbers. */
@SuppressWarnings("NullAway.Init") // made before the first test runs
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReceivingTest {
  @Parameter private TestDatabase database;
  private TestSite site;
  private Post post;

  @BeforeParameterizedClassInvocation
  void start() {
    site = TestSite.on(database);
    post = new Post(site);
    site.number(NumberClass.FRONT_DESK, site.customer);
  }

  @AfterParameterizedClassInvocation
  void stop() {
    site.close();
  }

  private PeopleApi.Row client(PhoneNumber phone, UnitId unit) {
    var wish = new PeopleApi.Add(PersonKind.CLIENT, new Label("Somebody"), unit, phone);
    return site.owner().call(PeopleApi.ADD, wish).orThrow();
  }

  private PhoneNumber phoneOf(InboxApi.Row thread) {
    return thread.number().orElseThrow().number();
  }

  @Test
  void itStandsInTheThreadThatItsSenderHasOverThatNumber() {
    site.number(NumberClass.POOL, site.north);
    var phone = Post.stranger();
    var thread = site.thread(client(phone, site.north), Optional.empty(), Purpose.BOOKING);
    site.clock.pass(Duration.ofMinutes(3));
    var received = post.comes(Post.text(phone, phoneOf(thread), "Running late.\nSorry!"));
    assertThat(received.thread()).isEqualTo(thread.id());
    assertThat(post.in(thread.id()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text()).contains(new MessageText("Running late.\nSorry!"));
              assertThat(row.author()).isEqualTo(AuthorKind.CLIENT);
              assertThat(row.late()).isFalse();
            });
    assertThat(post.thread(thread.id()).lastActivityAt())
        .isEqualTo(post.in(thread.id()).getFirst().sentAt());
    var number = thread.number().orElseThrow().id();
    assertThat(
            site.owner()
                .call(NumbersApi.DETAIL, new NumbersApi.Which(number))
                .orThrow()
                .number()
                .messages7d())
        .isEqualTo(1);
  }

  @Test
  void whoIsUnknownBecomesAClientOfWhomNobodyReadsTheNumber() {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    var thread = post.thread(post.comes(Post.text(phone, desk.number(), "Are you open?")).thread());
    assertThat(thread.purpose()).isEqualTo(Purpose.INQUIRY);
    assertThat(thread.unit()).isEqualTo(site.north);
    assertThat(phoneOf(thread)).isEqualTo(desk.number());
    assertThat(thread.participant().name().value()).isEqualTo(phone.masked());
    assertThat(thread.toString()).doesNotContain(phone.value());
    var again = post.comes(Post.text(phone, desk.number(), "Hello?"));
    assertThat(again.thread()).isEqualTo(thread.id());
    assertThat(post.in(thread.id())).hasSize(2);
  }

  @Test
  void aClientWhoIsKnownHasTheThreadInTheirOwnUnit() {
    var desk = site.number(NumberClass.FRONT_DESK, site.customer);
    var phone = Post.stranger();
    var client = client(phone, site.south);
    var thread = post.thread(post.comes(Post.text(phone, desk.number(), "Hi")).thread());
    assertThat(thread.unit()).isEqualTo(site.south);
    assertThat(thread.participant().id()).isEqualTo(client.id());
  }

  @Test
  void afterAThreadIsClosedTheNextMessageOpensAnother() {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    var first = post.thread(post.comes(Post.text(phone, desk.number(), "One")).thread());
    site.owner().call(InboxApi.CLOSE, new Close(first.id(), first.version())).orThrow();
    var told = Post.text(phone, desk.number(), "Two");
    var second = post.comes(told);
    assertThat(second.thread()).isNotEqualTo(first.id());
    var row = post.thread(second.thread());
    site.owner().call(InboxApi.CLOSE, new Close(row.id(), row.version())).orThrow();
    // Told again it opens none.
    assertThat(post.comes(told))
        .isEqualTo(new Received(second.thread(), second.message(), MessagesApi.Taken.KNOWN));
  }

  @Test
  void whoWritesToANumberThatLeftIsInTheThreadThatWentOverIt() {
    site.number(NumberClass.POOL, site.north);
    var phone = Post.stranger();
    var thread = site.thread(client(phone, site.north), Optional.empty(), Purpose.BOOKING);
    var left = thread.number().orElseThrow();
    quarantine(left.id());
    var received = post.comes(Post.text(phone, left.number(), "Still there?"));
    assertThat(received.thread()).isEqualTo(thread.id());
    // A stranger who does the same is with the front desk, once.
    var stranger = Post.stranger();
    var asked = post.comes(Post.text(stranger, left.number(), "Who is this?"));
    var row = post.thread(asked.thread());
    assertThat(row.state()).isEqualTo(ThreadState.LIVE);
    assertThat(row.number().orElseThrow().numberClass()).isEqualTo(NumberClass.FRONT_DESK);
    assertThat(post.comes(Post.text(stranger, left.number(), "Hm?")).thread()).isEqualTo(row.id());
  }

  private void quarantine(NumberId id) {
    var number = site.owner().call(NumbersApi.DETAIL, new NumbersApi.Which(id)).orThrow().number();
    var wish =
        new Quarantine(id, QuarantineReason.MANUAL_REVIEW, Optional.empty(), number.version());
    perform(site.owner(), NumbersApi.QUARANTINE, wish).orThrow();
  }

  @Test
  void aSitterWritesInTheOnlyThreadTheyHaveOverTheNumber() {
    var spare = site.number(NumberClass.SITTER, site.north);
    var phone = Post.stranger();
    var wish = new PeopleApi.Add(PersonKind.SITTER, new Label("Sitter"), site.north, phone);
    var sitter = site.owner().call(PeopleApi.ADD, wish).orThrow();
    var given = new NumbersApi.Assign(spare.id(), sitter.id(), spare.version());
    perform(site.owner(), NumbersApi.ASSIGN, given).orThrow();
    var one = site.person(PersonKind.CLIENT, site.north);
    var thread = site.thread(one, Optional.of(sitter.id()), Purpose.BOOKING);
    assertThat(post.comes(Post.text(phone, spare.number(), "On my way")).thread())
        .isEqualTo(thread.id());
    assertThat(post.in(thread.id()).getFirst().author()).isEqualTo(AuthorKind.SITTER);
    // With two clients it would be a guess whom it is for.
    var other = site.person(PersonKind.CLIENT, site.north);
    var second = site.thread(other, Optional.of(sitter.id()), Purpose.BOOKING);
    assertThat(post.comes(Post.text(phone, spare.number(), "On my way")).thread())
        .isNotIn(thread.id(), second.id());
  }

  @Test
  void thatOneWantsNoMoreIsAFactOfTheMessage() {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    var thread = post.comes(Post.text(phone, desk.number(), " stop. ")).thread();
    post.comes(Post.text(phone, desk.number(), "Stop by at nine?"));
    assertThat(post.in(thread))
        .extracting(Row::keyword)
        .containsExactlyInAnyOrder(Optional.of(Keyword.STOP), Optional.empty());
  }

  @Test
  void whoDoesNotSeeTheThreadReadsNothingAndWhatWasSaidStandsNowhereElse() {
    var desk = site.number(NumberClass.FRONT_DESK, site.north);
    var phone = Post.stranger();
    var thread = post.comes(Post.text(phone, desk.number(), "Kept between us")).thread();
    var stranger = site.as(Role.DISPATCHER, site.south);
    assertThat(refused(stranger.call(MessagesApi.LIST, MessagesApi.Find.all(thread))).status())
        .isEqualTo(404);
    assertThat(
            site.ask(
                Integer.class,
                "select count(*) from audit where events like '%between us%'"
                    + " or detail like '%between us%'"))
        .isZero();
    assertThat(site.ask(Integer.class, "select count(*) from audit where events like '%+44%'"))
        .isZero();
  }

  @Test
  void aNumberThatIsNotOursTakesNothing() {
    var astray = Post.text(Post.stranger(), site.freshPhone(), "Hello");
    assertThat(catchThrowableOfType(Refused.class, () -> post.comes(astray)).refusal().code())
        .isEqualTo("number-not-found");
  }
}
