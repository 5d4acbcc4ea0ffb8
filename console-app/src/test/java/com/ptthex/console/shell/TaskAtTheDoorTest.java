package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.trust.challenge.ChallengeApi.Ask;
import com.ptthex.shared.trust.challenge.ChallengeApi.Challenge;
import com.ptthex.shared.trust.challenge.ChallengeApi.Form;
import com.ptthex.shared.trust.challenge.ChallengeApi.Task;
import com.ptthex.shared.trust.challenge.ChallengeId;
import com.ptthex.shared.trust.challenge.PngPicture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The small task that goes with a sign-in after some have failed. Look at the pictures. */
final class TaskAtTheDoorTest {
  private final OpenBoard board = new OpenBoard();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC);
  }

  @BeforeEach
  void theServerWantsATask() {
    board.api.on(SignInApi.BEGIN, _ -> refused(new Refusal.SignIn("challenge-needed")));
    board.api.on(ChallengeApi.ASK, ask -> done(set(ask.form())));
  }

  private static Challenge set(Form form) {
    var task =
        switch (form) {
          case PICTURE -> new Task.Picture(PngPicture.of(picture()));
          case QUESTION -> new Task.Question(23, 14);
        };
    return new Challenge(new ChallengeId(new UUID(8, 1)), task, Desks.NOW.plus(ChallengeApi.LASTS));
  }

  /** As large as the server's. */
  private static byte[] picture() {
    var image = new BufferedImage(240, 80, BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 240, 80);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(3));
    for (var at = 0; at < 5; at++) {
      pen.drawOval(20 + at * 42, 20, 20, 40);
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private Scene refusedOnce(Look look) {
    var scene = board.open(look, SampleSite.serving(board.line), SampleRooms.ALL);
    board.type(scene, "sign-in-login", "somebody");
    board.type(scene, "sign-in-password", "not what it is");
    press(scene, "access-sign-in-begin");
    return scene;
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    board.goOn();
  }

  private List<SignIn> tries() {
    return board.api.calls().stream()
        .map(FakeApi.Call::input)
        .filter(SignIn.class::isInstance)
        .map(SignIn.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void itIsAPictureForWhoSeesIt(Look look) {
    var scene = refusedOnce(look);
    assertThat(scene.lookup("#task-answer")).isNotNull();
    isFitForEverybody(board.keep(scene, "sign-in-task-picture"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void itIsAQuestionInWordsForWhoDoesNot(Look look) {
    var scene = refusedOnce(look);
    press(scene, "task-question");
    assertThat(scene.lookup("#task-picture")).isNotNull();
    isFitForEverybody(board.keep(scene, "sign-in-task-question"));
  }

  @Test
  void theAnswerGoesWithTheNextTryAndEachTryGetsATaskOfItsOwn() {
    var scene = refusedOnce(Shot.LIGHT);
    press(scene, "task-question");
    board.type(scene, "task-answer", "37");
    press(scene, "access-sign-in-begin");
    assertThat(tries().getFirst().solved()).isEmpty();
    assertThat(tries().getLast().solved().orElseThrow().answer().value()).isEqualTo("37");
    assertThat(board.api.calls().stream().map(FakeApi.Call::input).filter(Ask.class::isInstance))
        .extracting(ask -> ((Ask) ask).form())
        .as("whoever took a question gets questions")
        .containsExactly(Form.PICTURE, Form.QUESTION, Form.QUESTION);
  }
}
