package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeLine;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A made-up site that one can sign in to. */
final class SampleSite {
  static final SessionToken TOKEN = new SessionToken("a token");
  private static final UnitId CUSTOMER = new UnitId(new UUID(1, 1));

  private SampleSite() {}

  static final LicenceApi.Closed NOTHING_CLOSED =
      new LicenceApi.Closed(Desks.NOW, LicenceState.VALID, List.of(), Optional.empty());

  static FakeApi api() {
    return new FakeApi()
        .on(LicenceApi.STANDING, _ -> done(standing(LicenceState.VALID, false)))
        .on(LicenceApi.CLOSED, _ -> done(NOTHING_CLOSED))
        .on(OrganisationApi.UNITS, _ -> done(new OrganisationApi.Units(List.of(customer()))))
        .on(SignInApi.BEGIN, _ -> done(new SignInApi.Begun(new SignInApi.Step.Entered(session()))))
        .on(OwnerApi.ENTRANCE, _ -> done(new OwnerApi.Entrance(false, false)))
        .on(AccessApi.SIGN_OUT, _ -> done(Nothing.NOTHING))
        .on(AccessApi.ME, _ -> done(me(NumbersApi.NUMBERS_VIEW.code())));
  }

  static LicenceApi.Standing standing(LicenceState state, boolean demo) {
    return new LicenceApi.Standing(
        state != LicenceState.NONE,
        demo,
        new ServerName("site-4f0c-91ad-77e2"),
        state,
        Optional.empty());
  }

  static AccessApi.Session session() {
    return new AccessApi.Session(TOKEN, Instant.parse("2026-11-26T00:00:00Z"));
  }

  static AccessApi.Me me(String... permissions) {
    return new AccessApi.Me(
        new AccountId(new UUID(2, 1)),
        new Label("Day shift"),
        Role.DISPATCHER,
        CUSTOMER,
        List.of(permissions));
  }

  private static Unit customer() {
    return new Unit(CUSTOMER, UnitKind.CUSTOMER, new Label("Harbour"), Optional.empty());
  }

  static Site serving(FakeLine line) {
    return new Site.Serving(line, Optional.empty());
  }

  /** Says so of itself, too. */
  static Site demo(FakeApi api, FakeLine line) {
    api.on(LicenceApi.STANDING, _ -> done(standing(LicenceState.VALID, true)));
    return new Site.Serving(line, Optional.of(TOKEN));
  }
}
