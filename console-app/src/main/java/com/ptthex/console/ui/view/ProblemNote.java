package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.contract.Problem;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Why something was not done, in the place where it was wanted. It stays until somebody closes it
 * or tries again: what went wrong is not told by something that vanishes.
 */
public final class ProblemNote extends HBox {
  private final Ui ui;
  private Optional<Countdown> counting = Optional.empty();

  public ProblemNote(Ui ui) {
    this.ui = ui;
    getStyleClass().add("problem-note");
    setId("problem");
    hide();
  }

  public ProblemNote follow(Pressable action) {
    ui.follow(action.state(), this::draw);
    return this;
  }

  /** What is found before anything is sent. */
  public ProblemNote follow(ObservableValue<Optional<Problem>> found) {
    ui.follow(found, problem -> problem.ifPresentOrElse(this::show, this::hide));
    return this;
  }

  private void draw(Action.State state) {
    switch (state) {
      case Action.State.Failed(var problem) -> show(problem);
      case Action.State.Idle _ -> {}
      case Action.State.Busy _ -> hide();
    }
  }

  /** What asks for a wait counts it down, and is gone when it is over. */
  public void show(Problem problem) {
    var wait = Optional.ofNullable(problem.facts().get(Countdown.WAIT));
    if (wait.isEmpty()) {
      counting = Optional.empty();
      draw(problem);
      return;
    }
    var countdown = Countdown.from(problem, ui.clock().instant());
    counting = Optional.of(countdown);
    ui.age(this, () -> count(countdown));
  }

  private void count(Countdown countdown) {
    // Another problem may be told by now.
    if (counting.filter(countdown::equals).isPresent()) {
      countdown.at(ui.clock().instant()).ifPresentOrElse(this::draw, this::hide);
    }
  }

  private void draw(Problem problem) {
    var message = ui.messages().of(problem);
    var next = Parts.sentence(message.next());
    next.getStyleClass().add("words-next");
    var words =
        Parts.column(Gap.HAIR, Parts.sentence(message.what() + " " + message.works()), next);
    message
        .incident()
        .ifPresent(code -> words.getChildren().add(Parts.caption(ui.say(KitText.INCIDENT, code))));
    var close = new Button("", Parts.mark(MaterialDesignC.CLOSE));
    close.setId("problem-close");
    close.setAccessibleText(ui.say(KitText.CLOSE));
    close.getStyleClass().addAll("quiet", "small");
    close.setOnAction(_ -> hide());
    getChildren()
        .setAll(Parts.mark(Severity.WARNING.shape(), "problem-shape"), Parts.growing(words), close);
    setAccessibleText(message.whole());
    setManaged(true);
    setVisible(true);
  }

  public void hide() {
    counting = Optional.empty();
    setManaged(false);
    setVisible(false);
  }
}
