package com.ptthex.server.upkeep.views;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.upkeep.views.ViewsApi.Archive;
import com.ptthex.shared.upkeep.views.ViewsApi.Find;
import com.ptthex.shared.upkeep.views.ViewsApi.Replace;
import com.ptthex.shared.upkeep.views.ViewsApi.Save;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Binding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A person's own named filters, kept as the list itself writes and reads them. */
final class ViewsApiTest {
  private static final String PAGE_SIZE = PageSize.class.getName();
  private static final ListName NUMBERS = ListName.of(NumbersApi.LIST);

  private static Save save(String name, String query) {
    return new Save(NUMBERS, new Label(name), new ViewQuery(query));
  }

  private static List<View> views(ApiClient caller, ListName list) {
    return caller.call(ViewsApi.LIST, new Find(list)).orThrow().views();
  }

  private static View saved(ApiClient caller, String name, String query) {
    return caller.call(ViewsApi.SAVE, save(name, query)).orThrow();
  }

  private static void archived(ApiClient caller, View view) {
    caller.call(ViewsApi.ARCHIVE, new Archive(view.id(), view.version())).orThrow();
  }

  private static Problem refusedQuery(ApiClient caller, String query) {
    return refused(caller.call(ViewsApi.SAVE, save("A view", query)));
  }

  @OnBothDatabases
  void whatAListWritesComesBackAsTheSameFilters(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var list = new Binding<>(PeopleApi.LIST);
      var asked =
          new PeopleApi.Find(
              Optional.empty(),
              Optional.of(new SearchText("a & b=c;%41 ليلى")),
              Optional.empty(),
              Optional.empty());
      var query = new ViewQuery(list.query(asked));
      var wish = new Save(ListName.of(PeopleApi.LIST), new Label("Odd names"), query);
      var owner = site.owner();
      var view = owner.call(ViewsApi.SAVE, wish).orThrow();
      assertThat(view.version()).isEqualTo(Version.FIRST);
      assertThat(views(owner, wish.list())).containsExactly(view);
      assertThat(view.query()).isEqualTo(query);
      assertThat(list.fromQuery(view.query().value())).isEqualTo(asked);
      assertThat(views(owner, NUMBERS)).isEmpty();
    }
  }

  @OnBothDatabases
  void otherSpellingsAreKeptAsTheListWritesThem(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var view =
          saved(site.owner(), "Spelled oddly", "st%61tus=active&numberClass=pool&search=a+b");
      assertThat(view.query().value()).isEqualTo("numberClass=pool&status=active&search=a%20b");
      assertThat(saved(site.owner(), "Everything", "").query().value()).isEmpty();
    }
  }

  @OnBothDatabases
  void viewsAreListedByNameAndEverybodyHasTheirOwn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var admin = site.as(Role.CUSTOMER_ADMIN, site.customer);
      saved(owner, "Pool", "numberClass=pool");
      var first = saved(owner, "Active", "status=active");
      saved(admin, "Pool", "numberClass=sitter");
      assertThat(views(owner, NUMBERS))
          .extracting(view -> view.name().value())
          .containsExactly("Active", "Pool");
      assertThat(views(admin, NUMBERS))
          .extracting(view -> view.query().value())
          .containsExactly("numberClass=sitter");
      var mine = new Archive(first.id(), first.version());
      var name = Optional.of(new Label("Stolen"));
      var rename = new Replace(first.id(), name, Optional.empty(), first.version());
      assertThat(refused(admin.call(ViewsApi.ARCHIVE, mine)).code()).isEqualTo("view-not-found");
      assertThat(refused(admin.call(ViewsApi.REPLACE, rename)).code()).isEqualTo("view-not-found");
      assertThat(views(owner, NUMBERS)).contains(first);
    }
  }

  @OnBothDatabases
  void aNameIsTakenOnItsListOnlyAndUntilItsViewIsArchived(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var view = saved(owner, "Mine", "status=active");
      var again = refused(owner.call(ViewsApi.SAVE, save("Mine", "")));
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.code()).isEqualTo("view-name-taken");
      var elsewhere = new Save(ListName.of(InboxApi.LIST), view.name(), new ViewQuery(""));
      owner.call(ViewsApi.SAVE, elsewhere).orThrow();

      var other = saved(owner, "Other", "");
      var taken =
          new Replace(other.id(), Optional.of(view.name()), Optional.empty(), other.version());
      assertThat(refused(owner.call(ViewsApi.REPLACE, taken)).code()).isEqualTo("view-name-taken");

      archived(owner, view);
      assertThat(views(owner, NUMBERS)).containsExactly(other);
      saved(owner, "Mine", "");
      assertThat(site.ask(Integer.class, "select count(*) from saved_view where name = 'Mine'"))
          .as("nothing is deleted")
          .isEqualTo(3);
    }
  }

  @OnBothDatabases
  void aViewIsReplacedAsItWasSeenOrNotAtAll(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var view = saved(owner, "Mine", "status=active");
      var filters = Optional.of(new ViewQuery("numberClass=pool"));
      var replaced =
          owner
              .call(
                  ViewsApi.REPLACE,
                  new Replace(view.id(), Optional.empty(), filters, view.version()))
              .orThrow();
      assertThat(replaced)
          .isEqualTo(
              new View(view.id(), NUMBERS, view.name(), filters.get(), view.version().next()));
      var name = Optional.of(new Label("Theirs"));
      var late = new Replace(view.id(), name, Optional.empty(), view.version());
      assertThat(refused(owner.call(ViewsApi.REPLACE, late)).code())
          .isEqualTo("view-changed-meanwhile");
      var lateToo = new Archive(view.id(), view.version());
      assertThat(refused(owner.call(ViewsApi.ARCHIVE, lateToo)).code())
          .isEqualTo("view-changed-meanwhile");
      var named = new Replace(view.id(), name, Optional.empty(), replaced.version());
      assertThat(owner.call(ViewsApi.REPLACE, named).orThrow().query()).isEqualTo(filters.get());
      var wrong =
          new Replace(
              view.id(), name, Optional.of(new ViewQuery("limit=3")), replaced.version().next());
      assertThat(refused(owner.call(ViewsApi.REPLACE, wrong)).status()).isEqualTo(422);
    }
  }

  @OnBothDatabases
  void aQueryThatItsListDoesNotReadIsRefusedByField(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      for (var page : List.of("limit=3", "after=abc", "%61fter=abc", "status=active&l%69mit=3")) {
        assertThat(refusedQuery(owner, page).fields())
            .as(page)
            .containsExactly(new FieldFault("query", "names-a-page", Map.of()));
      }
      assertThat(refusedQuery(owner, "after=").status()).isEqualTo(422);
      assertThat(refusedQuery(owner, "status=gone").fields().getFirst())
          .satisfies(
              fault -> {
                assertThat(fault.field()).startsWith("query.status");
                assertThat(fault.code()).isEqualTo("wrong-type");
              });
      assertThat(refusedQuery(owner, "colour=red").fields().getFirst().code())
          .isEqualTo("unknown-field");
      assertThat(refusedQuery(owner, "assigned=true&assigned=false").status()).isEqualTo(422);
      assertThat(refusedQuery(owner, "search=%zz").fields())
          .extracting(FieldFault::field)
          .containsExactly("query");
      assertThat(views(owner, NUMBERS)).isEmpty();
    }
  }

  @OnBothDatabases
  void aQueryThatGrowsTooLongAsItsListWritesItIsRefused(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var query = "status=active&".repeat(135) + "status=active";
      assertThat(saved(site.owner(), "Long", query).query().value()).hasSizeBetween(1_900, 2_000);
      var shorter = query.replaceFirst("status=active", "search=%s".formatted("é".repeat(60)));
      assertThat(shorter).hasSizeLessThan(2_000);
      assertThat(refusedQuery(site.owner(), shorter).fields())
          .extracting(fault -> fault.field() + " " + fault.code())
          .containsExactly("query length");
    }
  }

  @OnBothDatabases
  void onlyListsThatAreServedInPagesAndOpenToTheCallerAreKnown(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      for (var name : List.of("numbers.lost", "numbers.detail", "numbers.history", "audit.list")) {
        var wish = new Save(new ListName(name), new Label("A view"), new ViewQuery(""));
        assertThat(refused(dispatcher.call(ViewsApi.SAVE, wish)).fields())
            .as(name)
            .containsExactly(new FieldFault("list", "no-such-list", Map.of()));
      }
      var paging = site.server.endpoints().stream().filter(ViewsApiTest::pages).toList();
      assertThat(paging).extracting(Endpoint::name).contains("numbers.list", "inbox.list");
      for (var list : paging) {
        var wish = new Save(ListName.of(list), new Label("All"), new ViewQuery(""));
        site.owner().call(ViewsApi.SAVE, wish).orThrow();
        assertThat(rolesOf(list)).as(list.name()).allMatch(ViewsApi.VIEWS_OWN::grantedTo);
      }
    }
  }

  private static boolean pages(Endpoint<?, ?> endpoint) {
    return endpoint.kind() == Endpoint.Kind.READ
        && !endpoint.path().contains("{")
        && Arrays.stream(endpoint.shape().input().getRecordComponents())
            .anyMatch(component -> component.getGenericType().getTypeName().contains(PAGE_SIZE));
  }

  private static Stream<Role> rolesOf(Endpoint<?, ?> list) {
    return list.terms().entry() instanceof Entry.Holding(var permission)
        ? permission.roles().stream()
        : Stream.empty();
  }

  @OnBothDatabases
  void manyWhoSaveTheLastViewAtOnceSaveOne(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var owner = site.owner();
      for (var count = 1; count < OwnViews.MOST; count++) {
        saved(owner, "View " + count, "");
      }
      var together = new CyclicBarrier(6);
      for (var round = 0; round < 10; round++) {
        var last = "Last " + round;
        var outcomes =
            people.invokeAll(
                IntStream.range(0, 6)
                    .<Callable<Answer<View>>>mapToObj(
                        who ->
                            () -> {
                              together.await();
                              return owner.call(ViewsApi.SAVE, save(last + who, ""));
                            })
                    .toList());
        assertThat(views(owner, NUMBERS)).hasSize(OwnViews.MOST);
        assertThat(outcomes.stream().map(outcome -> outcome.resultNow()))
            .filteredOn(answer -> answer instanceof Answer.Refused<?>)
            .hasSize(5)
            .allSatisfy(
                answer -> {
                  assertThat(refused(answer).code()).isEqualTo("too-many-views");
                  assertThat(refused(answer).facts()).containsEntry("most", "50");
                });
        archived(owner, views(owner, NUMBERS).getFirst());
      }
      var elsewhere =
          new Save(ListName.of(InboxApi.LIST), new Label("On another list"), new ViewQuery(""));
      owner.call(ViewsApi.SAVE, elsewhere).orThrow();
      saved(owner, "Room again", "");
    }
  }
}
