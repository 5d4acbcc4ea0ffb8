package com.ptthex.console.trust.mail;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailApi.Standing;
import com.ptthex.shared.trust.mail.MailApi.Test;
import com.ptthex.shared.trust.mail.MailApi.Tested;
import com.ptthex.shared.trust.mail.MailApi.TurnOff;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** How the site's mail is set, what came of the latest letters, and what may be done about it. */
final class MailModel {
  private final LoadModel<Standing> standing;
  private final MailChanging changing;
  private final TurningOff turningOff;
  private final Testing testing;
  private MailLanguage language = MailLanguage.ENGLISH;

  /** Turning mail off, for a reason. */
  record TurningOff(
      Draft draft, Draft.Entry<Note> reason, Action<TurnOff, Standing> action, Opener opener) {}

  /** Sending a letter that says nothing. */
  record Testing(
      Draft draft, Draft.Entry<MailAddress> to, Action<Test, Tested> action, Opener opener) {}

  MailModel(Desk desk) {
    standing =
        new LoadModel<>(desk, () -> desk.api().call(MailApi.STANDING, Nothing.NOTHING), _ -> false);
    changing = new MailChanging(desk);
    turningOff = turningOff(desk);
    testing = testing(desk);
  }

  private TurningOff turningOff(Desk desk) {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var action =
        new Action<>(
                desk,
                MailApi.TURN_OFF,
                MailText.TURN_OFF,
                draft.offer(() -> new TurnOff(reason.value(), version())))
            .gravity(Gravity.DESTRUCTIVE)
            .notPermitted(MailText.NOT_PERMITTED);
    var opener = new Opener(action, MaterialDesignE.EMAIL_OFF_OUTLINE, unlessOn());
    return new TurningOff(draft, reason, action, opener);
  }

  private Testing testing(Desk desk) {
    var draft = new Draft();
    var to = draft.needed("to", MailAddress::new);
    var action =
        new Action<>(
                desk,
                MailApi.TEST,
                MailText.TEST,
                draft.offer(() -> new Test(to.value(), language)))
            .notPermitted(MailText.NOT_PERMITTED);
    var opener = new Opener(action, MaterialDesignE.EMAIL_CHECK_OUTLINE, unlessOn());
    return new Testing(draft, to, action, opener);
  }

  private Version version() {
    return standing.lastKnown().map(Standing::version).orElse(new Version(0));
  }

  private ObservableValue<Optional<Text>> unlessOn() {
    return standing
        .load()
        .map(_ -> isOn() ? Optional.<Text>empty() : Optional.<Text>of(MailText.IS_OFF));
  }

  private boolean isOn() {
    return standing.lastKnown().flatMap(Standing::settings).isPresent();
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  void reload() {
    standing.reload();
  }

  MailChanging changing() {
    return changing;
  }

  TurningOff turningOff() {
    return turningOff;
  }

  /**
   * @param reads the language of whoever tests
   */
  Testing testing(MailLanguage reads) {
    language = reads;
    return testing;
  }
}
