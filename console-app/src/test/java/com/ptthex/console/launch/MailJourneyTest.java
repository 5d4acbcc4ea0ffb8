package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.MailServer;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailSecurity;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back in by mail at a real console, with a real server and a real mail server. */
@Tag("journey")
final class MailJourneyTest {
  private static final String ADDRESS = "shift-dispatcher@example.org";
  private static final String ANOTHER = "another way to the harbour";

  @TempDir private Path folder;

  private static void turnOn(JourneySite site, ApiClient client, MailServer mail) {
    var owner = site.elsewhere(client, Role.OWNER);
    var prove = Prove.with(MailApi.CHANGE, new Password(JourneySite.PASSWORD));
    var proof = owner.call(StepUpApi.PROVE, prove).orThrow().proof();
    var version = owner.call(MailApi.STANDING, Nothing.NOTHING).orThrow().version();
    owner.call(MailApi.CHANGE, mail.settings(version), Confirmation.none().with(proof)).orThrow();
  }

  @Test
  void whoHasConfirmedTheirAddressComesBackInByALetter() throws Exception {
    try (var mail = MailServer.by(MailSecurity.STARTTLS);
        var site = new JourneySite(folder);
        var client = ApiClient.at(site.address())) {
      turnOn(site, client, mail);
      var elsewhere = site.elsewhere(client, Role.DISPATCHER);
      try (var desk = new Desk(site.search())) {
        desk.signIn(Role.DISPATCHER);
        desk.find("my acc", "My account");
        desk.type("own-mail-address", ADDRESS);
        desk.press("access-mail-change");
        desk.type("prove-password", JourneySite.PASSWORD);
        desk.press("access-step-up");
        var confirming = mail.next();
        assertThat(confirming.to()).isEqualTo(ADDRESS);
        desk.type("own-mail-code-code", confirming.code());
        desk.press("access-mail-confirm");
        desk.awaits("the address", () -> desk.isThere("access-mail-remove"));
      }
      try (var desk = new Desk(site.search())) {
        desk.awaits("the front", () -> desk.isThere("code-entry-forgotten"));
        desk.press("code-entry-forgotten");
        desk.type("ask-reset-login", JourneySite.loginOf(Role.DISPATCHER).value());
        desk.press("access-password-reset-ask");
        var letter = mail.next();
        assertThat(letter.to()).isEqualTo(ADDRESS);
        desk.type("reset-code", letter.code());
        desk.type("reset-password", ANOTHER);
        desk.press("access-password-reset-redeem");
        desk.awaits("that it is set", () -> !desk.isThere("reset-code"));
        assertThat(mail.next().subject()).contains("was changed");
        assertThat(elsewhere.call(AccessApi.ME, Nothing.NOTHING))
            .as("who was in is out")
            .isInstanceOf(Answer.Refused.class);
        desk.type("sign-in-login", JourneySite.loginOf(Role.DISPATCHER).value());
        desk.type("sign-in-password", ANOTHER);
        desk.press("access-sign-in-begin");
        desk.awaits("their desk", () -> !desk.numbers().getItems().isEmpty());
      }
    }
  }
}
