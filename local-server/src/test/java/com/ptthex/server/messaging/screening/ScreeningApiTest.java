package com.ptthex.server.messaging.screening;

import static com.ptthex.server.messaging.screening.ScreenedSite.TELLING;
import static com.ptthex.server.messaging.screening.ScreenedSite.WHY;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestCarrier;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessagesApi.Taken;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Waiting;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import com.ptthex.shared.messaging.screening.ScreeningApi.Which;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages in which something is found as they come in, and what people make of them. */
@SuppressWarnings("NullAway.Init") // made before each test runs
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ScreeningApiTest {
  @Parameter private TestDatabase database;
  private ScreenedSite screened;
  private TestSite site;
  private Post post;
  private NumbersApi.Row desk;

  @BeforeEach
  void start() {
    screened = new ScreenedSite(database);
    site = screened.site;
    post = screened.post;
    desk = screened.desk;
  }

  @AfterEach
  void stop() {
    screened.close();
  }

  @Test
  void whatIsFoundIsListedByKindAndCountAndTheMessageIsTaken() {
    var received = screened.comes(TELLING);
    assertThat(post.in(received.thread())).hasSize(1);
    assertThat(screened.rows(Find.all()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(received.message());
              assertThat(row.thread()).isEqualTo(received.thread());
              assertThat(row.unit()).isEqualTo(site.north);
              assertThat(row.author()).isEqualTo(AuthorKind.CLIENT);
              assertThat(row.found())
                  .containsExactly(
                      new Found(DetailKind.PHONE_NUMBER, 1), new Found(DetailKind.MAIL_ADDRESS, 1));
              assertThat(row.handling()).isEqualTo(Handling.ALERT);
              assertThat(row.standing()).isEqualTo(new Waiting());
            });
    assertThat(screened.comes("See you at 10:30 on 28.11.2026").taken()).isEqualTo(Taken.NEW);
    assertThat(screened.rows(Find.all())).hasSize(1);
  }

  @Test
  void aMessageThatIsToldTwiceIsFoundOnce() {
    var told = Post.text(Post.stranger(), desk.number(), TELLING);
    post.comes(told);
    assertThat(post.comes(told).taken()).isEqualTo(Taken.KNOWN);
    assertThat(screened.rows(Find.all())).hasSize(1);
  }

  @Test
  void whatTheCarrierTellsIsLookedThroughToo() throws Exception {
    site.carrier.connect();
    try (var http = HttpClient.newHttpClient()) {
      var fields =
          Map.of(
              "MessageSid", "SM%032x".formatted(1),
              "From", Post.stranger().value(),
              "To", desk.number().value(),
              "Body", "www.example.org");
      assertThat(TestCarrier.tell(http, site.server.address(), "sms", fields).statusCode())
          .isEqualTo(200);
    }
    assertThat(screened.rows(Find.all()))
        .singleElement()
        .extracting(Row::found)
        .isEqualTo(List.of(new Found(DetailKind.WEB_LINK, 1)));
  }

  @Test
  void numbersOfTheSiteLeadPastNobody() {
    var other = site.number(NumberClass.POOL, site.south).number().value();
    var thread =
        screened.comes("Is it still %s, or is it %s?".formatted(desk.number().value(), other));
    screened.comes("I have " + desk.number().shown() + " from you");
    screened.comes("I have 00" + other.substring(1) + " from you");
    assertThat(screened.rows(Find.all())).isEmpty();
    assertThat(post.in(thread.thread())).hasSize(1);
  }

  @Test
  void whatWasResolvedIsNoLongerOpenAndSaysHow() {
    var received = screened.comes(TELLING);
    var open = screened.in(received.thread()).getFirst();
    var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
    var wish = new Resolve(open.id(), Verdict.DEALT_WITH, WHY, open.version());
    var resolved = admin.call(ScreeningApi.RESOLVE, wish).orThrow();
    assertThat(resolved.standing())
        .isEqualTo(
            new WasResolved(
                Verdict.DEALT_WITH, new Label("CUSTOMER_ADMIN"), site.clock.instant(), WHY));
    assertThat(screened.in(received.thread())).containsExactly(resolved);
    assertThat(screened.rows(Find.only(FindingState.OPEN))).isEmpty();
    assertThat(
            site.ask(
                Integer.class,
                "select count(*) from audit where endpoint = 'screening.resolve' and outcome ="
                    + " 'DONE'"))
        .isEqualTo(1);
    assertThat(outcome(admin.call(ScreeningApi.RESOLVE, wish)))
        .isEqualTo("finding-changed-meanwhile");
    var again = new Resolve(open.id(), Verdict.ALLOWED, WHY, resolved.version());
    assertThat(outcome(admin.call(ScreeningApi.RESOLVE, again))).isEqualTo("finding-is-resolved");
  }

  @Test
  void aDispatcherSeesAndDoesNotResolveAndAnotherUnitSeesNothing() {
    var received = screened.comes(TELLING);
    var open = screened.in(received.thread()).getFirst();
    var wish = new Resolve(open.id(), Verdict.ALLOWED, WHY, open.version());
    var dispatcher = site.as(Role.DISPATCHER, site.north);
    assertThat(dispatcher.call(ScreeningApi.LIST, Find.all()).orThrow().rows()).hasSize(1);
    assertThat(refused(dispatcher.call(ScreeningApi.RESOLVE, wish)).status()).isEqualTo(403);
    var stranger = site.as(Role.CUSTOMER_ADMIN, site.south);
    assertThat(stranger.call(ScreeningApi.LIST, Find.all()).orThrow().rows()).isEmpty();
    assertThat(outcome(stranger.call(ScreeningApi.RESOLVE, wish))).isEqualTo("finding-not-found");
  }

  @Test
  void thoseThatWaitComeFirstOnWhicheverPage() {
    var first = screened.comes(TELLING).thread();
    for (var count = 0; count < 4; count++) {
      site.clock.pass(Duration.ofSeconds(1));
      screened.comes(TELLING);
    }
    var latest = screened.rows(Find.all()).getFirst();
    var wish = new Resolve(latest.id(), Verdict.NO_MATTER, WHY, latest.version());
    site.owner().call(ScreeningApi.RESOLVE, wish).orThrow();
    var read = new ArrayList<Row>();
    var find = Find.all().page(Optional.empty(), new PageSize(2));
    var page = site.owner().call(ScreeningApi.LIST, find).orThrow();
    read.addAll(page.rows());
    while (page.next().isPresent()) {
      var next = Find.all().page(page.next(), new PageSize(2));
      page = site.owner().call(ScreeningApi.LIST, next).orThrow();
      read.addAll(page.rows());
    }
    assertThat(read).containsExactlyElementsOf(screened.rows(Find.all())).hasSize(5);
    assertThat(read.getLast().id()).isEqualTo(latest.id());
    assertThat(read.get(3).thread()).isEqualTo(first);
    assertThat(read.subList(0, 4))
        .extracting(Row::foundAt)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aFindingSaysWhatWasLookedForAndWithWhomTheThreadIs() {
    var received = screened.comes(TELLING);
    var detail = site.owner().call(ScreeningApi.DETAIL, new Which(received.message())).orThrow();
    assertThat(detail.row()).isEqualTo(screened.in(received.thread()).getFirst());
    assertThat(detail.row().score()).isEqualTo(100);
    assertThat(detail.row().participant().value()).isNotEmpty();
    assertThat(detail.why())
        .extracting(Step::rule, Step::finding)
        .containsExactly(
            tuple("phone-number", Finding.FIRED),
            tuple("mail-address", Finding.FIRED),
            tuple("web-link", Finding.DID_NOT_FIRE),
            tuple("network-name", Finding.DID_NOT_FIRE),
            tuple("unwanted-word", Finding.DID_NOT_FIRE));
  }
}
