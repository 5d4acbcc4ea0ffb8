package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Happening;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Scope;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.Recover;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.trust.licence.SignedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coming with what the vendor signed. Look at the pictures. */
final class VendorEntryTest {
  private static final OwnerCode CODE = OwnerCode.next();
  private static final Period YEAR =
      new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

  private final OpenBoard board = new OpenBoard();

  @TempDir private Path folder;

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private <B> Path signed(DocumentType<B> type, B body) throws IOException {
    var root = Authority.root("Vendor", YEAR);
    var header =
        new Header(
            type.name(),
            DocumentId.next(),
            new Serial(1),
            new Edition(1),
            new Customer("harbour-guard"),
            new ServerName("site-4f0c-91ad-77e2"),
            new Scope("site"),
            YEAR.from(),
            YEAR.until(),
            YEAR.from());
    var bytes = root.signer("Documents", YEAR, List.of()).sign(header, body);
    return Files.write(folder.resolve("signed"), bytes);
  }

  private Scene opened(Look look, Path file) {
    var scene = board.open(look, SampleSite.serving(board.line), SampleRooms.ALL);
    Fx.run(
        () -> {
          var ui = board.premises().ui();
          var card =
              new FrontCards(ui, board.site(), () -> Optional.of(file)).signIn(Optional.empty());
          ((Frame) scene.lookup(".frame"))
              .show(ui, new FrontView(ui, board.habits(), Site.Kind.REAL, card));
        });
    board.goOn();
    press(scene, "vendor-entry-open");
    return scene;
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    board.goOn();
    board.goOn();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoLostTheLastOwnerTypesTheCodeThatGoesWithTheLeave(Look look) throws IOException {
    var leave = signed(Recovery.TYPE, new Recovery(CODE.hash(), Optional.empty()));
    var scene = opened(look, leave);
    isFitForEverybody(board.keep(scene, "vendor-entry"));
    press(scene, "vendor-entry-choose");
    assertThat(scene.lookup("#recover-name")).isNotNull();
    isFitForEverybody(board.keep(scene, "vendor-entry-leave"));
  }

  @Test
  void whoIsTheOwnerAgainIsTakenStraightIn() throws IOException {
    var seen = new ArrayList<Recover>();
    board.api.on(
        OwnerApi.RECOVER,
        wish -> {
          seen.add(wish);
          return done(Nothing.NOTHING);
        });
    var named = Optional.of(new Login("owner"));
    var scene = opened(Shot.LIGHT, signed(Recovery.TYPE, new Recovery(CODE.hash(), named)));
    press(scene, "vendor-entry-choose");
    assertThat(scene.lookup("#recover-name")).isNull();
    board.type(scene, "recover-code", CODE.inGroups());
    board.type(scene, "recover-password", "long enough for this");
    press(scene, "access-recover-owner");
    assertThat(seen)
        .singleElement()
        .satisfies(wish -> assertThat(wish.login()).isEqualTo(new Login("owner")));
    assertThat(board.api.calls())
        .extracting(FakeApi.Call::endpoint)
        .contains(SignInApi.BEGIN.name());
  }

  @Test
  void aTimeNeedsNothingMore() throws IOException {
    board.api.on(LicenceApi.SET_TIME, _ -> done(SampleSite.standing(LicenceState.VALID, false)));
    var scene = opened(Shot.LIGHT, signed(SignedTime.TYPE, new SignedTime()));
    press(scene, "vendor-entry-choose");
    isFitForEverybody(board.keep(scene, "vendor-entry-time"));
    assertThat(scene.lookup("#recover-code")).isNull();
    assertThat(board.api.calls())
        .extracting(FakeApi.Call::endpoint)
        .contains(LicenceApi.SET_TIME.name());
  }

  @Test
  void whatTheServerRefusesIsToldWhereItWasBrought() throws IOException {
    board.api.on(LicenceApi.SET_TIME, _ -> refused(new Refusal.Conflict("document-replayed")));
    var scene = opened(Shot.LIGHT, signed(SignedTime.TYPE, new SignedTime()));
    press(scene, "vendor-entry-choose");
    isFitForEverybody(board.keep(scene, "vendor-entry-refused"));
    assertThat(scene.getRoot().lookupAll(".problem-note")).anyMatch(note -> note.isVisible());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everybodyWhoIsInIsToldThatSomebodyBecameTheOwner(Look look) {
    var scene = board.open(look, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
    assertThat(scene.lookup("#owner-recovered").isVisible()).isFalse();
    board.line.listeners().forEach(news -> news.hear(Happening.of(AccessEvents.OWNER_RECOVERED)));
    board.goOn();
    assertThat(scene.lookup("#owner-recovered").isVisible()).isTrue();
    isFitForEverybody(board.keep(scene, "owner-recovered"));
    press(scene, "owner-recovered-seen");
    assertThat(scene.lookup("#owner-recovered").isVisible()).isFalse();
    Fx.run(board.site()::signOut);
  }
}
