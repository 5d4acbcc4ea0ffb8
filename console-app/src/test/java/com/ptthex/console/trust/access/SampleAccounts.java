package com.ptthex.console.trust.access;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Detail;
import com.ptthex.shared.trust.access.AccountsApi.Happening;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationId;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Invited;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.MaskedAddress;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.SessionId;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.mail.MaskedMailAddress;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may enter a site, as a server would answer it: one of each kind and state. */
final class SampleAccounts {
  static final UnitId SITE = new UnitId(new UUID(7, 1));
  static final UnitId NORTH = new UnitId(new UUID(7, 2));

  static final Row OWNER = row(1, "Owner of the site", Role.OWNER, AccountState.ACTIVE, 1);
  static final Row ADMIN = row(2, "Admin by day", Role.CUSTOMER_ADMIN, AccountState.ACTIVE, 2);
  static final Row DISPATCHER = row(3, "Night dispatcher", Role.DISPATCHER, AccountState.ACTIVE, 2);
  static final Row DISABLED =
      row(4, "Resting dispatcher", Role.DISPATCHER, AccountState.DISABLED, 0);
  static final Row ARCHIVED = row(5, "Former support", Role.SUPPORT, AccountState.ARCHIVED, 0);
  static final Row SUPPORT = row(6, "Server support", Role.SUPPORT, AccountState.ACTIVE, 0);

  static final EntryCode CODE = new EntryCode("7K2MV9QXH4ZT0RBWE8CJN3PDYSGA");

  static final Permission[] ALL = {
    AccessApi.ACCESS_VIEW,
    AccountsApi.ACCOUNTS_EDIT,
    InvitationsApi.INVITATIONS_EDIT,
    SessionsApi.SESSIONS_REVOKE,
    OrganisationApi.ORGANISATION_VIEW
  };

  static final Impact IMPACT =
      Impact.of(
              List.of(
                  new Effect("role-left", Map.of("role", "dispatcher")),
                  new Effect("role-given", Map.of("role", "support")),
                  new Effect("permission-lost", Map.of("permission", "numbers.assign")),
                  new Effect("permission-lost", Map.of("permission", "numbers.view")),
                  new Effect(
                      "session-ends",
                      Map.of(
                          "device", "console",
                          "platform", "linux",
                          "openedAt", Desks.NOW.minusSeconds(7_000).toString()))),
              List.of(Touched.of("account", DISPATCHER.id(), "Night dispatcher")),
              Impact.Undo.POSSIBLE)
          .withToken("seen");

  static final Impact FACTOR_GOES =
      Impact.of(
              List.of(
                  new Effect("second-factor-goes", Map.of()),
                  new Effect("recovery-codes-go", Map.of("count", "7"))),
              List.of(Touched.of("account", DISPATCHER.id(), "Night dispatcher")),
              Impact.Undo.IMPOSSIBLE)
          .withToken("seen");

  private SampleAccounts() {}

  static List<Row> all() {
    return List.of(ARCHIVED, ADMIN, OWNER, DISPATCHER, DISABLED, SUPPORT);
  }

  private static Row row(int at, String name, Role role, AccountState state, int sessions) {
    return new Row(
        new AccountId(new UUID(4, at)),
        new Login(name.replaceAll(" .*", "") + at),
        new Label(name),
        role,
        at < 3 ? SITE : NORTH,
        state,
        at == 1 ? Optional.empty() : Optional.of(Desks.NOW.minus(Duration.ofDays(at * 11L))),
        at == 3 || at == 6,
        sessions,
        sessions == 0 ? Optional.empty() : Optional.of(Desks.NOW.minusSeconds(90L * at)),
        new Version(2));
  }

  private static SessionsApi.Row session(int at, DeviceKind device, DevicePlatform platform) {
    return new SessionsApi.Row(
        new SessionId(new UUID(5, at)),
        Desks.NOW.minusSeconds(7_000L * at),
        Desks.NOW.minusSeconds(60L * at),
        Desks.NOW.plusSeconds(70_000),
        device,
        platform,
        at == 1 ? MaskedAddress.HERE : new MaskedAddress("192.0.2.x"),
        false);
  }

  private static Detail detail(Row row) {
    return new Detail(
        row,
        Optional.of(new MaskedMailAddress("r•••@example.org")),
        List.of(
            happening(3, AccountChange.CHANGED, row, "Takes over the north desk."),
            happening(40, AccountChange.JOINED, row, "Starts in spring.")));
  }

  private static Happening happening(int daysAgo, AccountChange change, Row row, String why) {
    return new Happening(
        Desks.NOW.minus(Duration.ofDays(daysAgo)),
        change,
        OWNER.name(),
        row.role(),
        row.unit(),
        Optional.of(new Note(why)));
  }

  static InvitationsApi.Row invitation(int at, String name, InvitationState state) {
    return new InvitationsApi.Row(
        new InvitationId(new UUID(6, at)),
        new Label(name),
        Role.DISPATCHER,
        NORTH,
        Optional.of(new Note("For the night shift.")),
        OWNER.name(),
        Desks.NOW.minusSeconds(9_000L * at),
        Desks.NOW.plus(Duration.ofDays(state == InvitationState.EXPIRED ? -1 : 5)),
        state,
        Optional.empty(),
        Optional.empty());
  }

  static List<InvitationsApi.Row> invitations() {
    return List.of(
        invitation(1, "Second dispatcher", InvitationState.OPEN),
        invitation(2, "Relief dispatcher", InvitationState.OPEN),
        invitation(3, "Old Name", InvitationState.EXPIRED));
  }

  static Me me(Row row) {
    return new Me(row.id(), row.name(), row.role(), row.unit(), List.of());
  }

  /** A server that answers with these to somebody. */
  static FakeApi api(Row me, List<Row> rows, List<InvitationsApi.Row> invitations) {
    return new FakeApi()
        .on(AccessApi.ME, _ -> FakeApi.done(me(me)))
        .on(OwnerApi.ENTRANCE, _ -> FakeApi.done(new OwnerApi.Entrance(false, false)))
        .on(
            OrganisationApi.UNITS,
            _ ->
                FakeApi.done(
                    new OrganisationApi.Units(
                        List.of(
                            new Unit(SITE, UnitKind.CUSTOMER, new Label("Site"), Optional.empty()),
                            new Unit(
                                NORTH, UnitKind.BRANCH, new Label("North"), Optional.of(SITE))))))
        .on(AccountsApi.LIST, _ -> FakeApi.done(new AccountsApi.Page(rows, Optional.empty())))
        .on(
            AccountsApi.DETAIL,
            which ->
                FakeApi.done(
                    detail(
                        rows.stream()
                            .filter(row -> row.id().equals(which.id()))
                            .findFirst()
                            .orElseThrow())))
        .on(
            SessionsApi.OF,
            whose ->
                FakeApi.done(
                    new SessionsApi.Rows(
                        whose.account().equals(DISPATCHER.id())
                            ? List.of(
                                session(1, DeviceKind.CONSOLE, DevicePlatform.LINUX),
                                session(2, DeviceKind.BROWSER, DevicePlatform.ANDROID))
                            : List.of())))
        .on(
            InvitationsApi.LIST,
            _ -> FakeApi.done(new InvitationsApi.Page(invitations, Optional.empty())))
        .on(AccountsApi.DISABLE.preview(), _ -> FakeApi.done(IMPACT))
        .on(AccountsApi.ARCHIVE.preview(), _ -> FakeApi.done(IMPACT))
        .on(AccountsApi.CLEAR_FACTOR.preview(), _ -> FakeApi.done(FACTOR_GOES))
        .on(AccountsApi.CHANGE.preview(), _ -> FakeApi.done(IMPACT))
        .on(AccountsApi.DISABLE, _ -> FakeApi.done(DISABLED))
        .on(AccountsApi.ENABLE, _ -> FakeApi.done(DISPATCHER))
        .on(AccountsApi.CHANGE, _ -> FakeApi.done(DISPATCHER))
        .on(SessionsApi.REVOKE, _ -> FakeApi.done(new SessionsApi.Ended(1)))
        .on(SessionsApi.REVOKE_ALL, _ -> FakeApi.done(new SessionsApi.Ended(2)))
        .on(
            InvitationsApi.WITHDRAW,
            _ -> FakeApi.done(invitation(1, "Second dispatcher", InvitationState.WITHDRAWN)))
        .on(
            InvitationsApi.INVITE,
            _ ->
                FakeApi.done(
                    new Invited(invitation(4, "New dispatcher", InvitationState.OPEN), CODE)))
        .on(
            PasswordResetApi.ISSUE,
            _ ->
                FakeApi.done(
                    new PasswordResetApi.Issued(CODE, Desks.NOW.plus(PasswordResetApi.LASTS))));
  }
}
