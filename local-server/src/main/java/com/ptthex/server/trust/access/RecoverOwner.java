package com.ptthex.server.trust.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.KnownAccount.Archived;
import com.ptthex.server.trust.access.KnownAccount.Disabled;
import com.ptthex.server.trust.access.OpenSessions.Why;
import com.ptthex.server.trust.licence.SignedDocuments;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi.Recover;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.trust.licence.OwnerCodeHash;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * The way back for a site that lost its last owner: by a document of the authority for this site,
 * and the code that goes with it. It asks for no seat, and takes away a second factor that is lost
 * too.
 */
final class RecoverOwner {
  private final SignedDocuments documents;
  private final SecondFactors factors;

  RecoverOwner(SignedDocuments documents, SecondFactors factors) {
    this.documents = documents;
    this.factors = factors;
  }

  Nothing run(Work work, Recover wish) {
    var staff = new Staff(work);
    staff.holdOwners();
    var document = documents.accept(work, wish.file(), Recovery.TYPE);
    mustBe(document.body().code(), wish.code());
    var site = staff.units().customerName();
    PasswordRules.require("password", wish.login(), site, wish.password());
    if (site.isEmpty()) {
      throw new Refusal.Conflict("site-has-no-owner").raise();
    }
    var owner =
        document
            .body()
            .owner()
            .map(login -> opened(staff, login, wish))
            .orElseGet(() -> made(staff, wish));
    staff.tell(owner, AccountChange.RECOVERED, AccountEvents.ACCOUNT_CHANGED, Optional.empty());
    tellAll(work, owner, document.header());
    return Nothing.NOTHING;
  }

  private static void mustBe(OwnerCodeHash expected, OwnerCode shown) {
    var same =
        MessageDigest.isEqual(
            expected.value().getBytes(US_ASCII), shown.hash().value().getBytes(US_ASCII));
    if (!same) {
      throw new Refusal.Conflict("wrong-recovery-code").raise();
    }
  }

  private KnownAccount opened(Staff staff, Login login, Recover wish) {
    var work = staff.work();
    if (!login.equals(wish.login())) {
      throw new Refusal.Conflict("recovery-is-for-another").raise();
    }
    var access = new AccessStore(work.db());
    var accounts = new AccountStore(work.db());
    var known =
        access
            .byLogin(login)
            .map(found -> accounts.one(found.id()))
            .filter(account -> account.holder().role() == Role.OWNER)
            .orElseThrow(() -> new Refusal.Conflict("recovery-names-no-owner").raise());
    var active = activated(known, work.now());
    if (!active.equals(known) && !accounts.update(active)) {
      throw new Refusal.Conflict("account-changed-meanwhile").raise();
    }
    var id = active.holder().id();
    access.setPassword(id, SitePasswords.of(work).hash(wish.password()));
    factors.forget(work, id);
    new TicketStore(work.db()).endAll(id);
    new PinStore(work.db()).drop(id);
    staff.sessions().endAll(id, active.holder().unit(), Why.PASSWORD_RESET);
    return active;
  }

  private static KnownAccount activated(KnownAccount account, Instant now) {
    return switch (account) {
      case Active active -> active;
      case Disabled disabled -> disabled.enable(now);
      case Archived archived -> archived.letIn(now);
    };
  }

  private static KnownAccount made(Staff staff, Recover wish) {
    var work = staff.work();
    var name =
        wish.name().orElseThrow(() -> new Refusal.Invalid("name", "required", Map.of()).raise());
    var topmost = staff.units().topmost();
    var id =
        new AccessStore(work.db())
            .insert(
                wish.login(),
                name,
                Role.OWNER,
                topmost,
                SitePasswords.of(work).hash(wish.password()));
    var accounts = new AccountStore(work.db());
    accounts.since(id, work.now());
    return accounts.one(id);
  }

  /** In each unit where somebody sits, since nobody hears of what lies above their own. */
  private static void tellAll(Work work, KnownAccount owner, Header document) {
    var units = new HashSet<>(new SessionStore(work.db(), work.now()).unitsPresent());
    units.add(owner.holder().unit());
    for (var unit : units) {
      work.emit(
          Event.of(AccessEvents.OWNER_RECOVERED, owner.holder().id(), unit)
              .with("document", document.id()));
    }
  }
}
