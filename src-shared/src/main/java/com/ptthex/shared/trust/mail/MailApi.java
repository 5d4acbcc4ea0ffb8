package com.ptthex.shared.trust.mail;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * By which server the site sends letters, if it does. Whoever runs that server could read the codes
 * that let people back in, so only an Owner of the whole site says which it is.
 */
public interface MailApi {

  Permission MAIL_VIEW = Permission.of("mail.view", CUSTOMER_ADMIN);
  Permission MAIL_EDIT = Permission.of("mail.edit");

  Endpoint<Nothing, Standing> STANDING =
      read("mail.standing", "/mail", Nothing.class, Standing.class)
          .needs(MAIL_VIEW)
          .toldAs("By which server the site sends mail, if it does, and what came of the latest.");

  Endpoint<Change, Standing> CHANGE =
      deed("mail.change", "/mail/change", Change.class, Standing.class)
          .needs(MAIL_EDIT)
          .with(Trait.STEP_UP)
          .toldAs("Turns mail on, or has it go by another server.");

  Endpoint<TurnOff, Standing> TURN_OFF =
      deed("mail.turn-off", "/mail/turn-off", TurnOff.class, Standing.class)
          .needs(MAIL_EDIT)
          .toldAs("Sends no mail any more; what waits is not sent.");

  Endpoint<Test, Tested> TEST =
      deed("mail.test", "/mail/test", Test.class, Tested.class)
          .needs(MAIL_EDIT)
          .toldAs("Sends a letter that says nothing, once, to see whether mail goes out.");

  /**
   * @param settings nothing while mail is off
   * @param version zero where it was never on
   * @param changed how it came to be as it is
   * @param letters in the caller's scope, the latest first
   */
  record Standing(
      Optional<Settings> settings, Version version, Optional<Changed> changed, List<Row> letters) {
    public Standing {
      letters = List.copyOf(letters);
    }
  }

  /**
   * @param authority whom the server's certificate must be from, if not from one that all believe
   * @param withPassword whether a password is kept for the login
   * @param sender whom letters are from
   * @param site where people reach the site, for letters that tell them
   */
  record Settings(
      MailHost host,
      MailPort port,
      MailSecurity security,
      Optional<MailAuthority> authority,
      Optional<MailLogin> login,
      boolean withPassword,
      MailAddress sender,
      Optional<SiteAddress> site) {}

  record Changed(Instant at, Label by, Note reason) {}

  /**
   * @param fault of the last attempt, while it waits or after it failed
   */
  record Row(
      LetterId id,
      LetterKind kind,
      Instant madeAt,
      LetterState state,
      int attempts,
      Optional<MailFault> fault) {}

  /**
   * @param password the one that is kept goes on when none is said, for the same login at the same
   *     server
   */
  record Change(
      MailHost host,
      MailPort port,
      MailSecurity security,
      Optional<MailAuthority> authority,
      Optional<MailLogin> login,
      Optional<MailPassword> password,
      MailAddress sender,
      Optional<SiteAddress> site,
      Note reason,
      Version version) {}

  record TurnOff(Note reason, Version version) {}

  record Test(MailAddress to, MailLanguage language) {}

  record Tested(LetterId letter) {}
}
