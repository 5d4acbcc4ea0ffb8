package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Footing;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.Rates;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.PasswordApi;
import java.util.List;
import java.util.Optional;

/** Whoever is at the door with a password that is being replaced stays outside. */
final class PasswordSetMeanwhileTest {

  @OnBothDatabases
  void anOldPasswordOpensNothingOnceAnotherIsSetHoweverFarItHadCome(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var safe = Store.open(TestDatabase.H2.fresh());
        var ledger = Ledger.open(site.server.store())) {
      var owner = site.as(Role.DISPATCHER, site.north);
      var login = new Login(Role.DISPATCHER + "-" + site.north.value());
      var vault = TestKeys.fresh().open(safe, site.clock);
      var signIn =
          new SignInToSite(
              new Guesses(DerivedKeys.passing()),
              new SecondFactors(vault),
              new Tasks((_, _) -> {}, (_, _) -> {}),
              (password, stored) -> {
                var matches = PasswordHash.matches(password, stored);
                var change = new PasswordApi.Change(TestSite.PASSWORD, TestSite.OTHER_PASSWORD);
                owner.call(PasswordApi.CHANGE, change).orThrow();
                return matches;
              });
      var cases = new UseCases().serveAtAPrice(AccessApi.SIGN_IN, signIn::count, signIn::run);
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
      try (var pipeline =
          new Pipeline(footing, gates, new Rates(1_000, 1_000), cases, site.clock)) {
        assertThat(told(pipeline, login)).isEqualTo("wrong-login-or-password");
      }
    }
  }

  private static String told(Pipeline pipeline, Login login) {
    var call =
        new Call<>(
            new Call.Outside(Optional.empty(), "192.0.2.1"),
            "trace",
            Optional.empty(),
            Optional.empty(),
            () -> new SignIn(login, TestSite.PASSWORD));
    try {
      var _ = pipeline.run(AccessApi.SIGN_IN, call);
      return "in";
    } catch (Refused refused) {
      return refused.refusal().code();
    }
  }
}
