package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back in on a site without mail: by a code that an administrator hands over. */
@Tag("journey")
final class ResetJourneyTest {
  private static final String ANOTHER = "another way to the harbour";

  @TempDir private Path folder;

  @Test
  void whoForgotTheirPasswordComesBackInByACodeOnACard() throws Exception {
    try (var site = new JourneySite(folder);
        var client = ApiClient.at(site.address());
        var desk = new Desk(site.search())) {
      var elsewhere = site.elsewhere(client, Role.DISPATCHER);
      desk.signIn(Role.CUSTOMER_ADMIN);
      var code = handsOverACode(desk);
      desk.signOut();

      desk.press("code-entry-forgotten");
      desk.keep("reset-2-who-gives-codes");
      desk.type("reset-code", code);
      desk.type("reset-password", ANOTHER);
      desk.press("access-password-reset-redeem");
      desk.awaits("that it is set", () -> !desk.isThere("reset-code"));
      desk.keep("reset-3-set");
      assertThat(elsewhere.call(AccessApi.ME, Nothing.NOTHING))
          .as("who was in is out")
          .isInstanceOf(Answer.Refused.class);

      desk.type("sign-in-login", JourneySite.loginOf(Role.DISPATCHER).value());
      desk.type("sign-in-password", ANOTHER);
      desk.press("access-sign-in-begin");
      desk.awaits("their desk", () -> desk.isThere("numbers-table"));
    }
  }

  private static String handsOverACode(Desk desk) throws InterruptedException {
    desk.find("shift-disp", "Shift D");
    desk.press("access-password-reset-issue-open");
    desk.type("reset-reason", "Asked at the gate, known by sight");
    desk.press("access-password-reset-issue");
    desk.type("prove-password", JourneySite.PASSWORD);
    desk.press("access-step-up");
    desk.awaits("the card with the code", () -> desk.isThere("code-card-code"));
    desk.keep("reset-1-card");
    var code = desk.sees(() -> desk.typed("code-card-code"));
    desk.press("code-card-done");
    return code;
  }
}
