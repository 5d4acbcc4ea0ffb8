package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.EnrolmentSalt;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.lan.SiteCertificate;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Joining a site on the network. Look at the pictures. */
final class JoinCardTest {
  private static final String CODE = "7k2m v9qx h4zt orbw e8cj n3pd";

  private final OpenBoard board = new OpenBoard();
  private final Network network = new Network();

  /** What the network has, by hand. */
  private static final class Network implements Elsewhere {
    private final List<String> asked = new ArrayList<>();
    private Optional<SiteAddress> joined = Optional.empty();
    private Answer<Enrolled> answer = done(enrolled());

    private static Enrolled enrolled() {
      var now = Instant.parse("2026-03-01T08:00:00Z");
      var authority = SiteAuthority.made(new Period(now, now.plus(Duration.ofDays(1))));
      return new Enrolled(SiteCertificate.of(authority.certificate()), EnrolmentSalt.made());
    }

    @Override
    public Optional<SiteAddress> joined() {
      return joined;
    }

    @Override
    public Answer<Enrolled> join(SiteAddress site, EnrolmentCode code) {
      asked.add(site.value() + " " + code.grouped());
      if (answer instanceof Answer.Done<?>) {
        joined = Optional.of(site);
      }
      return answer;
    }

    @Override
    public void leave() {
      joined = Optional.empty();
    }
  }

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private Scene opened(Look look) {
    board.elsewhere = Optional.of(network);
    board.api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.NONE, false)));
    var scene = board.open(look, SampleSite.serving(board.line), SampleRooms.ALL);
    press(scene, "join-site-way");
    return scene;
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    board.goOn();
  }

  private void join(Scene scene) {
    board.type(scene, "join-site-address", "192.0.2.7");
    board.type(scene, "join-site-code", CODE);
    press(scene, "lan-enrol");
    board.goOn();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoJoinsTypesWhereTheSiteIsAndTheCodeThatProvesIt(Look look) {
    var scene = opened(look);
    isFitForEverybody(board.keep(scene, "join"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aMachineThatIsNotTheSiteOfTheCodeIsToldPlainly(Look look) {
    network.answer = refused(new Refusal.Denied("not-the-site-of-the-code", Map.of()));
    var scene = opened(look);
    join(scene);
    assertThat(network.asked)
        .containsExactly("https://192.0.2.7:7443 7K2M-V9QX-H4ZT-0RBW-E8CJ-N3PD");
    assertThat(scene.lookup(".problem-note").isVisible()).isTrue();
    isFitForEverybody(board.keep(scene, "join-refused"));
  }

  @Test
  void whoHasJoinedSeesTheSiteThere() {
    var scene = opened(Shot.LIGHT);
    join(scene);
    board.goOn();
    assertThat(scene.lookup("#join-card")).isNull();
    assertThat(board.site().standing().get()).isInstanceOf(Standing.Unlicensed.class);
    assertThat(((Button) scene.lookup("#join-site-way")).getText()).contains("192.0.2.7");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasJoinedMayLeaveAgain(Look look) {
    network.joined = Optional.of(new SiteAddress("192.0.2.7"));
    var scene = opened(look);
    isFitForEverybody(board.keep(scene, "join-joined"));
    press(scene, "leave-site");
    assertThat(network.joined).isEmpty();
    assertThat(scene.lookup("#join-card")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aCertificateThatHasChangedIsToldBeforeAnybodySignsIn(Look look) {
    network.joined = Optional.of(new SiteAddress("192.0.2.7"));
    board.elsewhere = Optional.of(network);
    board.api.on(
        LicenceApi.STANDING, _ -> refused(new Refusal.Denied("server-not-of-the-site", Map.of())));
    var scene = board.open(look, SampleSite.serving(board.line), SampleRooms.ALL);
    assertThat(scene.lookup("#not-answering-card")).isNotNull();
    isFitForEverybody(board.keep(scene, "join-certificate-changed"));
  }

  @Test
  void aConsoleForOneSiteAloneOffersNoOther() {
    var scene = board.open(Shot.LIGHT, SampleSite.serving(board.line), SampleRooms.ALL);
    assertThat(scene.lookup("#join-site-way")).isNull();
  }
}
