package com.ptthex.console.messaging.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.MessagesApi.Received;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.Pause;
import com.ptthex.shared.messaging.screening.PauseSpan;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import com.ptthex.shared.messaging.screening.ScreeningApi.Which;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the room says and does, before a real server. */
final class ScreeningAtAServerTest {
  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();

  @AfterEach
  void close() {
    site.close();
  }

  private Received comes(String words) {
    var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
    return new Post(site).comes(Post.text(Post.stranger(), desk, words));
  }

  private ScreeningModel modelFor(ApiClient client) {
    var model = new ScreeningModel(Desks.at(client, threads, site.clock));
    read(model);
    return model;
  }

  private List<Row> read(ScreeningModel model) {
    model.reload();
    threads.run();
    return model.rows().lastRead().map(read -> read.rows()).orElse(List.of());
  }

  private void resolve(ScreeningModel model, Received message) {
    model.rows().choose(Set.of(message.message()));
    threads.run();
    var resolving = model.resolving();
    resolving.deed().begin();
    resolving.verdict().text().set(Verdict.ALLOWED.name());
    resolving.reason().text().set("Their own club");
    resolving.deed().action().start();
    threads.run();
  }

  @Test
  void whatWaitsIsListedAndLeavesTheListOnceItIsResolved() {
    var message = comes("Write to somebody@example.org");
    var model = modelFor(site.as(Role.CUSTOMER_ADMIN, site.north));
    assertThat(read(model)).extracting(Row::id).containsExactly(message.message());
    resolve(model, message);
    assertThat(read(model)).isEmpty();
    var row = site.owner().call(ScreeningApi.DETAIL, new Which(message.message())).orThrow().row();
    assertThat(row.standing())
        .isInstanceOfSatisfying(
            WasResolved.class,
            resolved -> assertThat(resolved.verdict()).isEqualTo(Verdict.ALLOWED));
  }

  @Test
  void nobodyResolvesOneWithoutAReason() {
    var message = comes("Write to somebody@example.org");
    var model = modelFor(site.owner());
    model.rows().choose(Set.of(message.message()));
    threads.run();
    model.resolving().deed().begin();
    model.resolving().verdict().text().set(Verdict.ALLOWED.name());
    assertThat(model.resolving().deed().action().hindrance().get()).isPresent();
  }

  @Test
  void aLinkLeadsToOneThatWasResolvedLongAgo() {
    var message = comes("Write to somebody@example.org");
    resolve(modelFor(site.owner()), message);
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    model.goTo(message.message());
    threads.run();
    assertThat(model.rows().chosenRows()).extracting(Row::id).containsExactly(message.message());
  }

  @Test
  void aPauseIsEndedBeforeItsTime() {
    var model = modelFor(site.owner());
    assertThat(model.pausing().end().hindrance().get()).isPresent();
    var wish = new Pause(PauseSpan.ONE_HOUR, new Note("Trial run"));
    TestSite.perform(site.owner(), PauseApi.PAUSE, wish).orThrow();
    read(model);
    assertThat(model.pausing().opener().hindrance().get()).contains(ScreeningText.IS_PAUSED);
    model.pausing().end().start();
    threads.run();
    read(model);
    assertThat(model.pausing().standing().lastKnown().orElseThrow().pause())
        .isEqualTo(Optional.empty());
    assertThat(model.pausing().opener().hindrance().get()).isEmpty();
  }
}
