package com.ptthex.server.trust.access;

import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Footing;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.Rates;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Postage;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.WaitingAddress;
import com.ptthex.server.trust.challenge.Challenges;
import com.ptthex.server.trust.mail.Postbox;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountMailApi.Confirm;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PasswordResetApi.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A wrong password and a login that nobody has cost the same work, told apart by nobody's watch.
 */
final class SameWorkTest {
  /** The site numbers its own deeds, so this one ends where all that counts was done. */
  private static final Refusal ENOUGH = new Refusal.Conflict("enough");

  private final List<String> done = new ArrayList<>();

  private SignInToSite signIn(Vault vault) {
    var challenges = new Challenges(vault.derived());
    return new SignInToSite(
        new Guesses(vault.derived()),
        new SecondFactors(vault),
        new Tasks(challenges::take, challenges::mustBeRight),
        (password, stored) -> {
          done.add("hash at " + stored.replaceFirst("(,p=\\d+).*", "$1"));
          return PasswordHash.matches(password, stored);
        });
  }

  private void watch(Work work) {
    work.db()
        .getConfig(SqlStatements.class)
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                done.add(context.getRawSql());
              }
            });
  }

  private static <I extends Record> Call<I> call(I input) {
    return new Call<>(
        new Call.Outside(Optional.empty(), "192.0.2.1"),
        "trace",
        Optional.empty(),
        Optional.empty(),
        () -> input);
  }

  private List<String> workOf(Pipeline pipeline, Login login) {
    done.clear();
    try {
      var _ = pipeline.run(AccessApi.SIGN_IN, call(new SignIn(login, Door.WRONG)));
      throw new AssertionError("was let in");
    } catch (Refused _) {
      return List.copyOf(done);
    }
  }

  private List<String> workOfAsking(Pipeline pipeline, Login login) {
    done.clear();
    try {
      var _ = pipeline.run(PasswordResetApi.ASK, call(new Ask(login)));
      throw new AssertionError("was numbered twice");
    } catch (Refused refused) {
      assertThat(refused.refusal()).isEqualTo(ENOUGH);
      return List.copyOf(done);
    }
  }

  private Pipeline pipeline(TestSite site, Ledger ledger, UseCases cases) {
    var gates =
        new Gates(
            new SessionReader(new SessionUse()),
            _ -> {
              throw new IllegalStateException("nothing acts for the whole site here");
            },
            (_, endpoint, _) -> new Decision.Chosen<>(endpoint, List.of()),
            (_, _, _) -> Optional.empty(),
            new Grants(),
            new ProofReader());
    var footing = new Footing(site.server.store(), ledger, DerivedKeys.passing());
    return new Pipeline(footing, gates, new Rates(1_000, 1_000), cases, site.clock);
  }

  @OnBothDatabases
  void theSameStatementsAndTheSameHashes(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var safe = Store.open(TestDatabase.H2.fresh());
        var ledger = Ledger.open(site.server.store())) {
      assertThat(site.as(Role.DISPATCHER, site.north).call(AccessApi.ME, Nothing.NOTHING).orThrow())
          .as("has an account")
          .isNotNull();
      var signIn = signIn(TestKeys.fresh().open(safe, site.clock));
      var cases =
          new UseCases()
              .serveAtAPrice(
                  AccessApi.SIGN_IN,
                  (work, wish) -> {
                    watch(work);
                    return signIn.count(work, wish);
                  },
                  (work, wish) -> {
                    watch(work);
                    return signIn.run(work, wish);
                  });
      try (var pipeline = pipeline(site, ledger, cases)) {
        var known = new Login(Role.DISPATCHER + "-" + site.north.value());
        for (var round = 0; round < 3; round++) {
          var somebodys = workOf(pipeline, known);
          assertThat(somebodys).filteredOn(one -> one.startsWith("hash at")).hasSize(1);
          assertThat(workOf(pipeline, new Login("nobody at all"))).isEqualTo(somebodys);
        }
      }
    }
  }

  @OnBothDatabases
  void whoAsksForANewPasswordCausesTheSameWhetherTheyAreKnownOrNot(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var ledger = Ledger.open(site.server.store())) {
      new Postage(site).withoutServer();
      var without = Entrants.account(site, Role.DISPATCHER, site.north);
      var known = Entrants.account(site, Role.DISPATCHER, site.north);
      var code = WaitingAddress.of(site, known.id());
      Entrants.signIn(site, known).call(AccountMailApi.CONFIRM, new Confirm(code)).orThrow();
      var vault = site.vault();
      var byMail = new ResetByMail(new Postbox(vault), vault, new Guesses(DerivedKeys.passing()));
      var cases =
          new UseCases()
              .serveAtAPrice(
                  PasswordResetApi.ASK,
                  (work, wish) -> {
                    watch(work);
                    return byMail.count(work, wish);
                  },
                  (work, wish) -> {
                    watch(work);
                    assertThat(byMail.ask(work, wish)).isEqualTo(NOTHING);
                    throw ENOUGH.raise();
                  });
      try (var pipeline = pipeline(site, ledger, cases)) {
        var somebodys = workOfAsking(pipeline, known.login());
        assertThat(somebodys).hasSizeGreaterThan(5);
        assertThat(workOfAsking(pipeline, without.login())).isEqualTo(somebodys);
        assertThat(workOfAsking(pipeline, new Login("nobody at all"))).isEqualTo(somebodys);
      }
    }
  }
}
