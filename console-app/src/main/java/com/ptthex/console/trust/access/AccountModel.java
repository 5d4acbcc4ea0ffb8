package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Trouble;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.trust.access.PasswordApi.Change;
import com.ptthex.shared.trust.access.RecoveryCode;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.access.SecondFactorApi.Enrolment;
import com.ptthex.shared.trust.access.SecondFactorApi.On;
import com.ptthex.shared.trust.access.SecondFactorApi.RecoveryCodes;
import com.ptthex.shared.trust.access.SecondFactorApi.Standing;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import com.ptthex.shared.trust.duty.FactorDutyApi.Own;
import com.ptthex.shared.value.Malformed;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Somebody's own password and second factor. What is told only once is kept while it is shown. */
final class AccountModel {

  /** How it stands with the second factor, as far as it is known here. */
  sealed interface Factor {
    record Looking() implements Factor {}

    record Unknown(Problem why) implements Factor {}

    /**
     * @param demand whether it is to be turned on
     */
    record Off(Demand demand) implements Factor {}

    /** The secret is shown, and waits for a first code. */
    record Enrolling(Enrolment enrolment) implements Factor {}

    record ShowingCodes(List<RecoveryCode> codes) implements Factor {}

    record TurnedOn(On on) implements Factor {}
  }

  private final ReadOnlyObjectWrapper<Factor> factor =
      new ReadOnlyObjectWrapper<>(this, "factor", new Factor.Looking());
  private final Desk desk;
  private final Runnable anew;
  private final Latest latest;
  private boolean owing;
  private final Draft passwords = new Draft();
  private final Draft.Entry<Password> current = passwords.needed("current", Password::new);
  private final Draft.Entry<Password> wanted = passwords.needed("wanted", Password::new);
  private final Draft.Entry<Password> again = passwords.needed("again", this::same);
  private final Draft codes = new Draft();
  private final Draft.Entry<FactorCode> code = codes.needed("code", FactorCode::new);
  private final OwnSessions sessions;
  private final OwnPin pin;
  private final OwnMail mail;
  private final Action<Change, Nothing> change;
  private final Action<Nothing, Enrolment> begin;
  private final Action<Confirm, RecoveryCodes> confirm;
  private final Action<Nothing, RecoveryCodes> renew;
  private final Action<Nothing, Nothing> disable;

  /**
   * @param anew has all rooms ask again, when more is open to them than before
   */
  AccountModel(Desk desk, Runnable anew) {
    this.desk = desk;
    this.anew = anew;
    this.latest = new Latest(desk.threads());
    this.sessions = new OwnSessions(desk);
    this.pin = new OwnPin(desk);
    this.mail = new OwnMail(desk);
    // Before anybody asks whether all fields say what they must.
    wanted.text().subscribe(_ -> again.reconsider());
    change =
        new Action<>(
            desk,
            PasswordApi.CHANGE,
            AccessText.CHANGE_PASSWORD,
            passwords.offer(() -> new Change(current.value(), wanted.value())));
    begin = action(SecondFactorApi.BEGIN, AccessText.TURN_ON);
    confirm =
        new Action<>(
            desk,
            SecondFactorApi.CONFIRM,
            AccessText.CONFIRM_CODE,
            codes.offer(() -> new Confirm(code.value())));
    renew = action(SecondFactorApi.RENEW, AccessText.RENEW_CODES);
    disable = action(SecondFactorApi.DISABLE, AccessText.TURN_OFF);
    disable.gravity(Gravity.DESTRUCTIVE);
    begin.then(this::enrol);
    confirm.then(told -> factor.set(new Factor.ShowingCodes(told.codes())));
    renew.then(told -> factor.set(new Factor.ShowingCodes(told.codes())));
    disable.then(_ -> look());
    look();
  }

  private <O extends Record> Action<Nothing, O> action(
      Endpoint<Nothing, O> endpoint, AccessText label) {
    ObservableValue<Offer<Nothing>> always =
        new ReadOnlyObjectWrapper<>(new Offer.Given<>(Nothing.NOTHING));
    return new Action<>(desk, endpoint, label, always);
  }

  private Password same(String typed) {
    if (!typed.equals(wanted.text().get().strip())) {
      throw new Malformed("not-the-same", Map.of());
    }
    return new Password(typed);
  }

  private void enrol(Enrolment told) {
    owing = factor.get() instanceof Factor.Off(var demand) && demand == Demand.OWED;
    codes.clear();
    factor.set(new Factor.Enrolling(told));
  }

  /** Asks the server anew; what was shown once is gone from the screen. */
  void look() {
    factor.set(new Factor.Looking());
    latest.ask(
        () -> desk.api().call(SecondFactorApi.STANDING, Nothing.NOTHING).map(this::stands),
        answer -> factor.set(read(answer)));
  }

  private Factor stands(Standing standing) {
    return standing
        .on()
        .<Factor>map(Factor.TurnedOn::new)
        .orElseGet(() -> new Factor.Off(demand(desk.api())));
  }

  static Demand demand(Api api) {
    return api.call(FactorDutyApi.OWN, Nothing.NOTHING) instanceof Answer.Done<Own>(var own)
        ? own.demand()
        : Demand.NONE;
  }

  private static Factor read(Answer<Factor> answer) {
    return switch (answer) {
      case Answer.Done<Factor>(var found) -> found;
      case Answer.Refused<Factor>(var problem) -> new Factor.Unknown(problem);
      case Answer.Unreachable<Factor> _ -> new Factor.Unknown(Trouble.unreachable());
    };
  }

  /** The codes are kept; whoever was shut out before finds everything open. */
  void kept() {
    if (owing) {
      anew.run();
    } else {
      look();
    }
  }

  ReadOnlyObjectProperty<Factor> factor() {
    return factor.getReadOnlyProperty();
  }

  OwnSessions sessions() {
    return sessions;
  }

  OwnPin pin() {
    return pin;
  }

  OwnMail mail() {
    return mail;
  }

  Draft passwords() {
    return passwords;
  }

  Draft.Entry<Password> current() {
    return current;
  }

  Draft.Entry<Password> wanted() {
    return wanted;
  }

  Draft.Entry<Password> again() {
    return again;
  }

  Draft codes() {
    return codes;
  }

  Draft.Entry<FactorCode> code() {
    return code;
  }

  Action<Change, Nothing> change() {
    return change;
  }

  Action<Nothing, Enrolment> begin() {
    return begin;
  }

  Action<Confirm, RecoveryCodes> confirm() {
    return confirm;
  }

  Action<Nothing, RecoveryCodes> renew() {
    return renew;
  }

  Action<Nothing, Nothing> disable() {
    return disable;
  }
}
