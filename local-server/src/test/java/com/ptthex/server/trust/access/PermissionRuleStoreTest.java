package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.trust.access.PermissionsApiTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.End;
import com.ptthex.shared.trust.access.PermissionsApi.FindRules;
import com.ptthex.shared.trust.access.PermissionsApi.Made;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.RuleState;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.trust.access.RuleId;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

final class PermissionRuleStoreTest {
  private static final OfRole DISPATCHERS = new OfRole(Role.DISPATCHER);

  private static AccountId dispatcher(TestSite site) {
    return site.as(Role.DISPATCHER, site.north).call(AccessApi.ME, Nothing.NOTHING).orThrow().id();
  }

  @OnBothDatabases
  void whatIsAboutAnAccountIsWhatIsAboutItsRoleOrItself(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var ada = dispatcher(site);
      var made = new Made(new Label("Owner"), site.clock.instant());
      var kept =
          site.server
              .store()
              .writing(
                  db -> {
                    var store = new PermissionRuleStore(db);
                    var view = NumbersApi.NUMBERS_VIEW;
                    var wishes =
                        List.of(
                            rule(RuleBearing.DENY, view, DISPATCHERS, site.north),
                            rule(RuleBearing.DENY, view, new OfAccount(ada), site.south),
                            rule(RuleBearing.DENY, view, new OfRole(Role.SUPPORT), site.north),
                            rule(
                                RuleBearing.ALLOW,
                                NumbersApi.NUMBERS_QUARANTINE,
                                DISPATCHERS,
                                site.north));
                    var ids = new ArrayList<RuleId>();
                    for (var wish : wishes) {
                      ids.add(store.insert(store.nextNumber(), wish, made));
                    }
                    return ids;
                  });
      assertThat(about(site, ada)).containsExactlyInAnyOrder(1, 2, 4);
      var view = PermissionCode.of(NumbersApi.NUMBERS_VIEW);
      assertThat(
              site.server.store().reading(db -> new PermissionRuleStore(db).about(view)).stream()
                  .map(PermissionRule::number))
          .containsExactly(1, 2, 3);

      var end = new End(new Label("Owner"), site.clock.instant(), new Note("Over"));
      assertThat(end(site, kept.getFirst(), end)).isTrue();
      assertThat(end(site, kept.getFirst(), end)).as("it is over already").isFalse();
      assertThat(about(site, ada)).containsExactlyInAnyOrder(2, 4);
    }
  }

  private static List<Integer> about(TestSite site, AccountId account) {
    return site.server
        .store()
        .reading(
            db ->
                new PermissionRuleStore(db)
                    .about(Role.DISPATCHER, account).stream().map(PermissionRule::number).toList());
  }

  private static boolean end(TestSite site, RuleId id, End end) {
    return site.server.store().writing(db -> new PermissionRuleStore(db).end(id, end));
  }

  @OnBothDatabases
  void pagesGoFromTheNewestToTheOldestAndNoRuleIsEverGone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var count = 0; count < 5; count++) {
        var unit = site.unit(site.north, "Place " + count);
        var made =
            perform(
                    site.owner(),
                    PermissionsApi.ADD,
                    rule(RuleBearing.DENY, NumbersApi.NUMBERS_VIEW, DISPATCHERS, unit))
                .orThrow();
        if (count % 2 == 0) {
          perform(
                  site.owner(),
                  PermissionsApi.END,
                  new PermissionsApi.EndRule(made.id(), new Note("Over")))
              .orThrow();
        }
      }
      var first = page(site, Optional.empty());
      assertThat(first.rows()).extracting(Rule::number).containsExactly(5, 4);
      assertThat(first.rows())
          .extracting(Rule::state)
          .containsExactly(RuleState.OVER, RuleState.IN_FORCE);
      var second = page(site, first.next());
      assertThat(second.rows()).extracting(Rule::number).containsExactly(3, 2);
      assertThat(page(site, second.next()).rows()).extracting(Rule::number).containsExactly(1);
      var over = new FindRules(Optional.of(RuleState.OVER), Optional.empty(), Optional.empty());
      assertThat(site.owner().call(PermissionsApi.RULES, over).orThrow().rows())
          .extracting(Rule::number)
          .containsExactly(5, 3, 1);
      var foreign =
          site.server
              .store()
              .reading(
                  db ->
                      new PermissionRuleStore(db)
                          .page(
                              new Scope(Set.of(site.south)),
                              FindRules.all(),
                              site.clock.instant()));
      assertThat(foreign).isEmpty();
    }
  }

  private static PermissionsApi.Rules page(TestSite site, Optional<Cursor> after) {
    var find = new FindRules(Optional.empty(), after, Optional.of(new PageSize(2)));
    return site.owner().call(PermissionsApi.RULES, find).orThrow();
  }

  @OnBothDatabases
  void twoWhoMakeTheSameRuleAtOnceMakeOne(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var threads = Executors.newFixedThreadPool(2)) {
      var owner = site.owner();
      for (var round = 0; round < 8; round++) {
        var unit = site.unit(site.north, "Round " + round);
        var wish = rule(RuleBearing.DENY, NumbersApi.NUMBERS_VIEW, DISPATCHERS, unit);
        var seen = Confirmation.of(owner.call(PermissionsApi.ADD.preview(), wish).orThrow());
        var together = new CyclicBarrier(2);
        var tries =
            List.of(1, 2).stream()
                .map(
                    _ -> {
                      var confirmation = TestSite.proved(owner, PermissionsApi.ADD, seen);
                      return threads.submit(
                          () -> {
                            together.await();
                            return owner.call(PermissionsApi.ADD, wish, confirmation);
                          });
                    })
                .toList();
        var done = 0;
        for (var each : tries) {
          var answer = each.get();
          if (answer instanceof Answer.Done<?>) {
            done++;
          } else {
            assertThat(TestSite.refused(answer).code()).isEqualTo("rule-stands-already");
          }
        }
        assertThat(done).isEqualTo(1);
      }
    }
  }
}
