package com.ptthex.console.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.server.messaging.provider.Party;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestCarrier;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Row;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the room says and does, before a real server that a carrier tells what comes in. */
final class ArrivalsAtAServerTest {
  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();
  private final HttpClient http = HttpClient.newHttpClient();
  private int told;

  @AfterEach
  void close() {
    http.close();
    site.close();
  }

  private ArrivalsModel modelFor(ApiClient client) {
    var model = new ArrivalsModel(Desks.at(client, threads, site.clock));
    model.reload();
    threads.run();
    return model;
  }

  private void tell(PhoneNumber to) throws Exception {
    site.carrier.connect();
    var fields =
        Map.of(
            "MessageSid", "SM%032x".formatted(++told),
            "From", Post.stranger().value(),
            "To", to.value(),
            "Body", "Is somebody there?");
    assertThat(TestCarrier.tell(http, site.server.address(), "sms", fields).statusCode())
        .isEqualTo(200);
  }

  private Row choose(ArrivalsModel model) {
    model.reload();
    threads.run();
    var row = model.letters().rows().lastRead().orElseThrow().rows().getFirst();
    model.letters().rows().choose(Set.of(row.id()));
    return row;
  }

  private void start(Pressable action) {
    assertThat(action.hindrance().get()).isEmpty();
    action.start();
    threads.run();
  }

  private static String refusal(Pressable action) {
    return action.state().get() instanceof Action.State.Failed(var problem) ? problem.code() : "";
  }

  @Test
  void whatWasNotTakenIsTakenOnceTheNumberIsTheSites() throws Exception {
    var later = site.freshPhone();
    tell(later);
    var model = modelFor(site.owner());
    choose(model);
    start(model.letters().replaying());
    assertThat(refusal(model.letters().replaying())).isEqualTo("letter-not-taken");

    var wish = new NumbersApi.Register(later, NumberClass.FRONT_DESK, site.north, Optional.empty());
    site.owner().call(NumbersApi.REGISTER, wish).orThrow();
    start(model.letters().replaying());
    model.letters().filter().states().set(Set.of(LetterState.TAKEN.name()));
    threads.run();
    assertThat(model.letters().rows().lastRead().orElseThrow().rows()).hasSize(1);
  }

  @Test
  void whatCameInTheDarkIsCountedAndWhatCouldNotBeTakenStandsInTheList() {
    var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
    var model = modelFor(site.owner());
    site.carrier.connectUnheard();
    await(model, () -> known(model).confirmedUntil().isPresent());
    site.carrier.disconnect();
    site.clock.pass(Duration.ofHours(2));
    var at = site.clock.instant();
    for (var minutes = 1; minutes <= 12; minutes++) {
      var from = new Party.Phone(Post.stranger());
      site.carrier.listed.arrives(from, desk, "Hello", at.minus(Duration.ofMinutes(minutes)));
    }
    site.carrier.listed.arrives(new Party.Sender("A BANK"), desk, "Your code", at.minusSeconds(90));
    site.carrier.connectUnheard();
    await(
        model,
        () ->
            known(model).next().isPresent()
                && known(model).runs().stream().anyMatch(run -> run.recovered() > 0));
    assertThat(known(model).runs())
        .filteredOn(run -> run.recovered() > 0)
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.recovered()).isEqualTo(12);
              assertThat(run.failed()).isEqualTo(1);
              assertThat(run.darkSince()).isPresent();
            });
    assertThat(known(model).next()).hasValueSatisfying(next -> assertThat(next).isAfter(at));
    assertThat(model.letters().rows().lastRead().orElseThrow().rows())
        .extracting(Row::fault)
        .containsExactly(LetterFault.SENDER_WITHOUT_NUMBER);
  }

  private static ReconciliationApi.Standing known(ArrivalsModel model) {
    return model.recovery().lastKnown().orElseThrow();
  }

  private void await(ArrivalsModel model, BooleanSupplier becomes) {
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!becomes.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the time that this may take").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      model.reload();
      threads.run();
    }
  }

  @Test
  void whatIsPutAwayElsewhereMeanwhileIsNotPutAwayTwice() throws Exception {
    tell(site.freshPhone());
    var model = modelFor(site.owner());
    var other = modelFor(site.as(Role.CUSTOMER_ADMIN, site.customer));
    choose(model);
    choose(other);
    putAway(model, "Nobody of ours");
    assertThat(refusal(model.letters().puttingAway().deed().action())).isEmpty();
    putAway(other, "Not for us");
    assertThat(refusal(other.letters().puttingAway().deed().action()))
        .isEqualTo("letter-changed-meanwhile");
    other.letters().filter().states().set(Set.of());
    threads.run();
    assertThat(other.letters().rows().lastRead().orElseThrow().rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(LetterState.PUT_AWAY);
              assertThat(row.settled().orElseThrow().reason()).contains(new Note("Nobody of ours"));
            });
  }

  private void putAway(ArrivalsModel model, String why) {
    var putting = model.letters().puttingAway();
    var _ = putting.deed().begin();
    putting.reason().text().set(why);
    start(putting.deed().action());
  }

  @Test
  void anAddressAtWhichTheSiteIsFoundIsOfferedWhereItIsChosen() {
    var model = modelFor(site.owner());
    var address = model.address().orElseThrow();
    var here = new PublicAddress(site.server.address().toString());
    address.trial().address().text().set(here.value());
    start(address.trial().trying());
    await(model, () -> address.trial().found().isPresent());
    assertThat(address.offersTested()).isTrue();
    address.begin();
    address.choosing().reason().text().set("A line of our own");
    start(address.choosing().action());
    assertThat(site.owner().call(AddressApi.STANDING, Nothing.NOTHING).orThrow().address())
        .contains(here);
    model.reload();
    threads.run();
    assertThat(address.offersTested()).as("it holds already").isFalse();
  }

  @Test
  void theAddressIsChosenAndWhoLookedBeforeIsToldSo() {
    var model = modelFor(site.owner());
    var address = model.address().orElseThrow();
    address.begin();
    address.address().text().set("https://site.example.org/");
    address.choosing().reason().text().set("A line of our own");
    var late = modelFor(site.owner()).address().orElseThrow();
    late.begin();
    late.choosing().reason().text().set("None any more");
    start(address.choosing().action());
    start(late.choosing().action());
    assertThat(refusal(late.choosing().action())).isEqualTo("address-changed-meanwhile");
    assertThat(site.owner().call(AddressApi.STANDING, Nothing.NOTHING).orThrow().address())
        .contains(new PublicAddress("https://site.example.org"));
  }

  @Test
  void whatCallersHearIsChosenAndWhoLookedBeforeIsToldSo() {
    var model = modelFor(site.owner());
    var calls = model.answering().orElseThrow();
    calls.begin();
    calls.text().text().set("Please write to us.");
    calls.forwardTo().text().set("+1 202 555 0147");
    calls.choosing().reason().text().set("Nights");
    var late = modelFor(site.owner()).answering().orElseThrow();
    late.begin();
    late.choosing().reason().text().set("Days");
    start(calls.choosing().action());
    start(late.choosing().action());
    assertThat(refusal(late.choosing().action())).isEqualTo("calls-changed-meanwhile");
    var now = site.owner().call(CallsApi.STANDING, Nothing.NOTHING).orThrow();
    assertThat(now.text()).isEqualTo(new SpokenText("Please write to us."));
    assertThat(now.forwardTo()).contains(new PhoneNumber("+12025550147"));
  }

  @Test
  void supportHasTheLettersAndADispatcherNothingOfTheRoom() {
    var support = modelFor(site.as(Role.SUPPORT, site.customer));
    assertThat(support.provider()).isEmpty();
    assertThat(support.address()).isEmpty();
    assertThat(support.answering()).isEmpty();
    assertThat(support.views())
        .isEqualTo(List.of(ArrivalsModel.View.STANDING, ArrivalsModel.View.LETTERS));
    var dispatcher = site.as(Role.DISPATCHER, site.customer);
    assertThat(dispatcher.call(AccessApi.ME, Nothing.NOTHING).orThrow().permissions())
        .noneMatch(code -> code.startsWith("inbox.letters"));
  }
}
