package com.ptthex.server.demo;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Reasoned;
import com.ptthex.shared.trust.access.InvitationHours;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.InvitationsApi.Invited;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** The demo's people who came by invitation, one who has left, and some who have not come yet. */
final class DemoAccess {
  private final ApiClient owner;

  private DemoAccess(ApiClient owner) {
    this.owner = owner;
  }

  static void fill(ApiClient owner, UnitId customer, UnitId branch) {
    new DemoAccess(owner).fill(customer, branch);
  }

  /** Somebody of the field, with an account. */
  static AccountId fieldPerson(ApiClient owner, UnitId unit, String name, String login) {
    var access = new DemoAccess(owner);
    return access.join(access.invite(name, Role.SITTER, unit, "Carries a device"), login);
  }

  private void fill(UnitId customer, UnitId branch) {
    join(invite("Night dispatcher", Role.DISPATCHER, branch, "Night desk"), "night.dispatcher");
    var left =
        join(invite("Former dispatcher", Role.DISPATCHER, branch, "Day desk"), "former.dispatcher");
    disable(left);
    invite("New dispatcher", Role.DISPATCHER, branch, "Starts on Monday");
    invite("Server support", Role.SUPPORT, customer, "Looks after the server room");
  }

  private Invited invite(String name, Role role, UnitId unit, String note) {
    var wish =
        new Invite(
            new Label(name),
            role,
            unit,
            Optional.of(new Note(note)),
            Optional.of(InvitationHours.USUAL));
    return owner.call(InvitationsApi.INVITE, wish).orThrow();
  }

  /** With a password that nobody knows, as all of the demo's. */
  private AccountId join(Invited invited, String login) {
    var wish = new Accept(invited.code(), new Login(login), new Password(DemoSite.random()));
    return owner.call(InvitationsApi.ACCEPT, wish).orThrow().id();
  }

  private void disable(AccountId id) {
    var account = owner.call(AccountsApi.DETAIL, new AccountsApi.Which(id)).orThrow().account();
    var wish =
        new Reasoned(id, new Note("Has left. Kept until the handover is done."), account.version());
    var impact = owner.call(AccountsApi.DISABLE.preview(), wish).orThrow();
    owner.call(AccountsApi.DISABLE, wish, impact).orThrow();
  }
}
