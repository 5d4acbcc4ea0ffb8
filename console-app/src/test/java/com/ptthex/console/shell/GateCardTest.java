package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate of a site without a licence. Look at the pictures. */
final class GateCardTest {
  private static final ServerName SITE = new ServerName("site-4f0c-91ad-77e2");
  private final OpenBoard board = new OpenBoard();
  private final List<LicenceFile> brought = new ArrayList<>();

  @TempDir private Path folder;

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private Path file(byte... content) throws IOException {
    return Files.write(folder.resolve("site.licence"), content);
  }

  private Scene gate(Look look) {
    board.api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.NONE, false)));
    return board.open(look, SampleSite.serving(board.line), SampleRooms.ALL);
  }

  /** Somebody chooses this file in the system's dialog. */
  private void choose(Scene scene, Path file) {
    Fx.run(
        () -> {
          var card =
              new GateCard(board.premises().ui(), board.site(), SITE, () -> Optional.of(file));
          var ui = board.premises().ui();
          ((Frame) scene.lookup(".frame"))
              .show(ui, new FrontView(ui, board.habits(), Site.Kind.REAL, card));
          ((Button) card.lookup("#import-licence")).fire();
        });
    board.goOn();
    board.goOn();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aRefusedLicenceIsToldWhereItWasBrought(Look look) throws IOException {
    board.api.on(
        LicenceApi.BEGIN,
        begin -> {
          brought.add(begin.file());
          return refused(
              new Refusal.Conflict(
                  "document-wrong-server", Map.of("named", "site-0000-1111-2222")));
        });
    var scene = gate(look);
    choose(scene, file((byte) 1, (byte) 2));
    assertThat(brought).containsExactly(LicenceFile.of(new byte[] {1, 2}));
    isFitForEverybody(board.keep(scene, "gate-refused"));
  }

  @Test
  void anAcceptedLicenceLeadsToTheNextStep() throws IOException {
    board.api.on(LicenceApi.BEGIN, _ -> done(SampleSite.standing(LicenceState.VALID, false)));
    var scene = gate(Shot.LIGHT);
    board.api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.VALID, false)));
    choose(scene, file((byte) 1));
    board.goOn();
    assertThat(board.site().standing().get()).isInstanceOf(Standing.SignedOut.class);
  }

  @Test
  void whatIsTooLargeOrGoneIsNotSentAtAll() throws IOException {
    board.api.on(LicenceApi.BEGIN, begin -> done(never(begin)));
    var scene = gate(Shot.LIGHT);
    for (var file : List.of(folder.resolve("gone"), file(new byte[LicenceFile.MOST_BYTES + 1]))) {
      choose(scene, file);
      assertThat(scene.lookup(".problem-note").isVisible()).isTrue();
    }
  }

  private static LicenceApi.Standing never(LicenceApi.Begin begin) {
    throw new AssertionError("was sent: " + begin);
  }
}
