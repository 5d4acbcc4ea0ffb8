package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.StoredIntents;
import com.ptthex.server.kernel.intent.StoredIntents.State;
import com.ptthex.server.kernel.intent.StoredIntents.Stored;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.mail.MailSetting.Account;
import com.ptthex.server.trust.mail.MailSetting.Off;
import com.ptthex.server.trust.mail.MailSetting.On;
import com.ptthex.server.trust.mail.MailSetting.Server;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.LetterState;
import com.ptthex.shared.trust.mail.MailApi.Change;
import com.ptthex.shared.trust.mail.MailApi.Changed;
import com.ptthex.shared.trust.mail.MailApi.Row;
import com.ptthex.shared.trust.mail.MailApi.Standing;
import com.ptthex.shared.trust.mail.MailApi.Test;
import com.ptthex.shared.trust.mail.MailApi.Tested;
import com.ptthex.shared.trust.mail.MailApi.TurnOff;
import com.ptthex.shared.trust.mail.MailEvents;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.trust.mail.MailLogin;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked about the site's mail, and how it is turned on and off. */
final class MailSettings {
  static final Purpose TO_SIGN_IN = new Purpose("mail.password");

  private static final Duration A_TEST_LASTS = Duration.ofHours(1);
  private static final int SHOWN = 20;

  private final Vault vault;

  MailSettings(Vault vault) {
    this.vault = vault;
  }

  Standing standing(Work work, Nothing nothing) {
    return standing(work);
  }

  private Standing standing(Work work) {
    var last = new MailSettingStore(work.db()).last();
    return new Standing(
        last.flatMap(known -> known instanceof On on ? Optional.of(on.told()) : Optional.empty()),
        versionOf(last),
        last.map(MailSetting::changed),
        letters(work));
  }

  private static Version versionOf(Optional<MailSetting> last) {
    return last.map(MailSetting::version).orElse(new Version(0));
  }

  private List<Row> letters(Work work) {
    var intents = new StoredIntents(work.db(), work.scope());
    return new LetterStore(work.db(), vault)
        .latest(work.scope(), SHOWN).stream()
            .flatMap(
                row ->
                    intents.find(Delivery.QUEUE.name(), row.intent()).stream()
                        .map(intent -> row(row, intent)))
            .toList();
  }

  private static Row row(LetterStore.Row row, Stored intent) {
    return new Row(
        row.id(),
        row.kind(),
        row.madeAt(),
        stateOf(intent.state()),
        intent.attempts(),
        intent.fault().map(code -> MailFault.of(code).orElse(MailFault.UNEXPECTED)));
  }

  private static LetterState stateOf(State state) {
    return switch (state) {
      case WAITING, LEASED -> LetterState.WAITING;
      case DONE -> LetterState.SENT;
      case DEAD -> LetterState.FAILED;
    };
  }

  Standing change(Work work, Change wish) {
    var store = new MailSettingStore(work.db());
    var last = mustDecide(work, store, wish.version());
    if (wish.security() == MailSecurity.PLAIN && !wish.host().isOfThisMachine()) {
      throw new Refusal.Invalid("security", "plain-beyond-this-machine", Map.of()).raise();
    }
    var account = wish.login().map(login -> new Account(login, password(work, last, wish, login)));
    var server = new Server(wish.host(), wish.port(), wish.security(), wish.authority(), account);
    forgetPasswords(work, store, last, account.flatMap(Account::password));
    var changed = new Changed(work.now(), work.caller().name(), wish.reason());
    store.insert(new On(wish.version().next(), changed, server, wish.sender(), wish.site()));
    tell(work, MailEvents.CHANGED);
    return standing(work);
  }

  /** One that is kept goes to no other server, and is not tried for another login. */
  private Optional<Reference> password(
      Work work, Optional<MailSetting> last, Change wish, MailLogin login) {
    var typed =
        wish.password()
            .map(word -> word.value().getBytes(StandardCharsets.UTF_8))
            .map(bytes -> vault.put(work.db(), TO_SIGN_IN, bytes));
    var kept =
        last.flatMap(known -> known instanceof On on ? Optional.of(on.server()) : Optional.empty())
            .filter(server -> server.host().equals(wish.host()))
            .flatMap(Server::account)
            .filter(account -> account.login().equals(login))
            .flatMap(Account::password);
    return typed.or(() -> kept);
  }

  private void forgetPasswords(
      Work work, MailSettingStore store, Optional<MailSetting> last, Optional<Reference> goesOn) {
    last.flatMap(known -> known instanceof On on ? on.server().account() : Optional.empty())
        .flatMap(Account::password)
        .filter(kept -> !goesOn.equals(Optional.of(kept)))
        .ifPresent(kept -> vault.forget(work.db(), kept, TO_SIGN_IN));
    store.forgetPasswords();
  }

  Standing turnOff(Work work, TurnOff wish) {
    var store = new MailSettingStore(work.db());
    var last = mustDecide(work, store, wish.version());
    if (last.filter(On.class::isInstance).isEmpty()) {
      throw new Refusal.Conflict("mail-is-off").raise();
    }
    forgetPasswords(work, store, last, Optional.empty());
    var changed = new Changed(work.now(), work.caller().name(), wish.reason());
    store.insert(new Off(wish.version().next(), changed));
    tell(work, MailEvents.TURNED_OFF);
    return standing(work);
  }

  Tested test(Work work, Test wish) {
    mustSeeAll(work);
    var until = work.now().plus(A_TEST_LASTS);
    var letter =
        new Letter(
            LetterKind.TEST,
            wish.to(),
            wish.language(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            until);
    return new Tested(new Postbox(vault).post(work, caller(work).home(), letter));
  }

  private static Optional<MailSetting> mustDecide(Work work, MailSettingStore store, Version seen) {
    mustSeeAll(work);
    work.guard("mail.settings");
    var last = store.last();
    if (!versionOf(last).equals(seen)) {
      throw new Refusal.Conflict("mail-changed-meanwhile").raise();
    }
    return last;
  }

  private static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("mail-is-the-whole-sites", Map.of()).raise();
    }
  }

  private static void tell(Work work, EventType event) {
    var home = caller(work).home();
    work.emit(Event.of(event, home, home));
  }

  private static Caller.Account caller(Work work) {
    return work.caller().account().orElseThrow(() -> new Refusal.SignIn("not-signed-in").raise());
  }
}
