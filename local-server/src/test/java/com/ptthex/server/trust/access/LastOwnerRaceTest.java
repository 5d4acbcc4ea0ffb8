package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Change;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Two Owners who each take out the other at the same moment. */
final class LastOwnerRaceTest {

  @OnBothDatabases
  void ofTwoOwnersWhoDisableEachOtherAtOnceOneStays(TestDatabase database) throws Exception {
    eachOther(database, AccountsApi.DISABLE, Entrants::reasoned);
  }

  @OnBothDatabases
  void ofTwoOwnersWhoDemoteEachOtherAtOnceOneStays(TestDatabase database) throws Exception {
    eachOther(
        database,
        AccountsApi.CHANGE,
        owner -> new Change(owner.id(), Role.SUPPORT, owner.unit(), Entrants.WHY, owner.version()));
  }

  private static <I extends Record> void eachOther(
      TestDatabase database, Endpoint<I, Row> deed, Function<Row, I> wish) throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = account(site, Role.OWNER, site.customer);
      var other = account(site, Role.OWNER, site.customer);
      var clients = List.of(Entrants.signIn(site, one), Entrants.signIn(site, other));
      // The first ever of such deeds makes what the others wait for, and those would begin anew.
      Entrants.disabled(site, account(site, Role.SUPPORT, site.north));
      onlyThese(site);
      var calls =
          List.of(
              ready(clients.getFirst(), deed, wish.apply(other)),
              ready(clients.getLast(), deed, wish.apply(one)));
      var answers = site.server.store().writing(db -> begunWhileHeld(db, people, calls));
      assertThat(answers.stream().map(CompletableFuture::join))
          .filteredOn(answer -> answer instanceof Answer.Refused<?>)
          .singleElement()
          .satisfies(answer -> assertThat(refused(answer).code()).isEqualTo("last-owner"));
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from account where role = 'OWNER' and state = 'ACTIVE'"))
          .isEqualTo(1);
    }
  }

  private static void onlyThese(TestSite site) {
    site.server
        .store()
        .writing(
            db ->
                db.execute(
                    "update account set state = 'DISABLED' where login not like 'entrant%'"));
  }

  private static <I extends Record> Supplier<Answer<Row>> ready(
      ApiClient client, Endpoint<I, Row> deed, I wish) {
    var impact = client.call(deed.preview(), wish).orThrow();
    var confirmation = TestSite.proved(client, deed, Confirmation.of(impact));
    return () -> client.call(deed, wish, confirmation);
  }

  /** While somebody holds both accounts: so each judges before the other has written. */
  private static List<CompletableFuture<Answer<Row>>> begunWhileHeld(
      Handle db, ExecutorService people, List<Supplier<Answer<Row>>> calls) {
    db.createQuery("select id from account where login like 'entrant%' for update")
        .mapTo(String.class)
        .list();
    var answers = calls.stream().map(call -> CompletableFuture.supplyAsync(call, people)).toList();
    var first = CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new));
    assertThatThrownBy(() -> first.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    return answers;
  }
}
