package com.ptthex.console.trust.mail;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailApi.Change;
import com.ptthex.shared.trust.mail.MailApi.Settings;
import com.ptthex.shared.trust.mail.MailApi.Standing;
import com.ptthex.shared.trust.mail.MailAuthority;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLogin;
import com.ptthex.shared.trust.mail.MailPassword;
import com.ptthex.shared.trust.mail.MailPort;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Saying by which server mail goes. */
final class MailChanging {
  private static final String USUAL_PORT = "587";

  private final Draft draft = new Draft();
  private final Draft.Entry<MailHost> host = draft.needed("host", MailHost::new);
  private final Draft.Entry<MailPort> port = draft.needed("port", MailChanging::port);
  private final Draft.Entry<MailSecurity> security =
      draft.needed("security", MailSecurity::valueOf);
  private final Draft.Entry<Optional<MailAuthority>> authority =
      draft.optional("authority", MailAuthority::new);
  private final Draft.Entry<Optional<MailLogin>> login = draft.optional("login", MailLogin::new);
  private final Draft.Entry<Optional<MailPassword>> password =
      draft.optional("password", MailPassword::new);
  private final Draft.Entry<MailAddress> sender = draft.needed("sender", MailAddress::new);
  private final Draft.Entry<Optional<SiteAddress>> site = draft.optional("site", SiteAddress::new);
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final Action<Change, Standing> action;
  private final Opener opener;
  private Version seen = new Version(0);

  MailChanging(Desk desk) {
    action =
        new Action<>(desk, MailApi.CHANGE, MailText.CHANGE, draft.offer(this::wish))
            .notPermitted(MailText.NOT_PERMITTED);
    opener =
        new Opener(
            action,
            MaterialDesignE.EMAIL_EDIT_OUTLINE,
            new SimpleObjectProperty<>(Optional.<Text>empty()));
  }

  private static MailPort port(String typed) {
    try {
      return new MailPort(Integer.parseInt(typed));
    } catch (NumberFormatException _) {
      throw new Malformed("range", Map.of("min", "1", "max", "65535"));
    }
  }

  private Change wish() {
    return new Change(
        host.value(),
        port.value(),
        security.value(),
        authority.value(),
        login.value(),
        password.value(),
        sender.value(),
        site.value(),
        reason.value(),
        seen);
  }

  /** As it is now, but for the password, which nobody is told. */
  void begin(Standing standing) {
    draft.clear();
    seen = standing.version();
    port.text().set(USUAL_PORT);
    security.text().set(MailSecurity.STARTTLS.name());
    standing.settings().ifPresent(this::fill);
  }

  private void fill(Settings settings) {
    host.text().set(settings.host().value());
    port.text().set(Integer.toString(settings.port().value()));
    security.text().set(settings.security().name());
    settings.authority().ifPresent(known -> authority.text().set(known.value()));
    settings.login().ifPresent(known -> login.text().set(known.value()));
    sender.text().set(settings.sender().value());
    settings.site().ifPresent(known -> site.text().set(known.value()));
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<MailHost> host() {
    return host;
  }

  Draft.Entry<MailPort> port() {
    return port;
  }

  Draft.Entry<MailSecurity> security() {
    return security;
  }

  Draft.Entry<Optional<MailAuthority>> authority() {
    return authority;
  }

  Draft.Entry<Optional<MailLogin>> login() {
    return login;
  }

  Draft.Entry<Optional<MailPassword>> password() {
    return password;
  }

  Draft.Entry<MailAddress> sender() {
    return sender;
  }

  Draft.Entry<Optional<SiteAddress>> site() {
    return site;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  Action<Change, Standing> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
