package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * Draws all six states of a {@link Load}. A screen supplies what it shows when there is something,
 * and the words for when there is nothing.
 */
public final class LoadPane<T> extends StackPane {
  /** What comes sooner comes without a skeleton: a flash only startles. */
  private static final Duration PATIENCE = Duration.millis(200);

  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Ui ui;
  private final Node content;
  private final Consumer<T> show;
  private Optional<StaleFrame> outer = Optional.empty();
  private Optional<StaleFrame> own = Optional.empty();
  private Runnable retry = () -> {};
  private Node emptiness = new StackPane();
  private Supplier<Optional<Node>> otherwiseEmpty = Optional::empty;
  private boolean small;

  /**
   * @param content made once and kept, so that it keeps its scroll position and its selection
   * @param show puts another value into it
   */
  public LoadPane(Ui ui, Node content, Consumer<T> show) {
    this.ui = ui;
    this.content = content;
    this.show = show;
    getStyleClass().add("load-pane");
    patience.setOnFinished(_ -> put(new Skeleton(ui)));
  }

  /** What to say when there is nothing, and what to do about it. */
  public LoadPane<T> empty(Text title, Text sentence, Node... actions) {
    emptiness =
        Notice.of(
            MaterialDesignI.INBOX_OUTLINE,
            "notice-empty",
            ui.say(title),
            ui.say(sentence),
            List.of(actions));
    return this;
  }

  /** What to say in its place, for as long as there is nothing for another reason. */
  LoadPane<T> emptyBut(Supplier<Optional<Node>> reason) {
    otherwiseEmpty = reason;
    return this;
  }

  /**
   * The same in a line, where it is but a small part of what is seen. That it failed is then told
   * in a line as well: what lies beside it may have failed for the same reason, and says so too.
   */
  public LoadPane<T> emptyLine(Text sentence) {
    small = true;
    emptiness = Parts.aside(ui.say(sentence));
    StackPane.setAlignment(emptiness, Pos.TOP_LEFT);
    return this;
  }

  /** Where it is but a small part of what is seen as well, but never empty. */
  public LoadPane<T> small() {
    small = true;
    return this;
  }

  public LoadPane<T> retry(Runnable again) {
    retry = again;
    return this;
  }

  /** What is around this and more says when it is old, once for all of it. */
  LoadPane<T> within(StaleFrame whole) {
    outer = Optional.of(whole);
    return this;
  }

  /** Shows that it waits at once: for pictures, which are taken at one moment. */
  LoadPane<T> withoutPatience() {
    patience.setDuration(Duration.ZERO);
    return this;
  }

  public LoadPane<T> follow(ObservableValue<Load<T>> load) {
    ui.follow(load, this::draw);
    return this;
  }

  private void draw(Load<T> load) {
    patience.stop();
    if (load instanceof Load.Loading<T> && patience.getDuration().greaterThan(Duration.ZERO)) {
      patience.playFromStart();
      return;
    }
    if (load instanceof Load.Stale<T>(var lastKnown, var since)) {
      put(shown(lastKnown));
      frame().past(since, () -> retry.run());
      return;
    }
    frame().live();
    put(
        switch (load) {
          case Load.Loading<T> _ -> new Skeleton(ui);
          case Load.Ready<T>(var value) -> shown(value);
          case Load.Empty<T> _ -> otherwiseEmpty.get().orElse(emptiness);
          case Load.Denied<T>(var problem) -> denied(problem);
          case Load.Failed<T>(var problem) -> failed(problem);
          case Load.Stale<T> _ -> throw new IllegalStateException("drawn above");
        });
  }

  private StaleFrame frame() {
    if (outer.isEmpty() && own.isEmpty()) {
      own = Optional.of(new StaleFrame(ui, content));
    }
    return outer.or(() -> own).orElseThrow();
  }

  private Node shown(T value) {
    show.accept(value);
    return outer.isPresent() ? content : frame();
  }

  /** What stands there already stays, with the focus that may be in it. */
  private void put(Node node) {
    if (!getChildren().equals(List.of(node))) {
      getChildren().setAll(node);
    }
  }

  private Node denied(Problem problem) {
    if (small) {
      return line(MaterialDesignL.LOCK_OUTLINE, "denied-line", problem);
    }
    return Notice.of(
        ui,
        MaterialDesignL.LOCK_OUTLINE,
        "notice-denied",
        ui.say(KitText.DENIED),
        ui.messages().of(problem),
        List.of());
  }

  private Node failed(Problem problem) {
    var again = new Button(ui.say(KitText.RETRY), Parts.mark(MaterialDesignR.REFRESH));
    again.setId("retry");
    again.setOnAction(_ -> retry.run());
    if (small) {
      again.getStyleClass().add("small");
      again.setMinWidth(USE_PREF_SIZE);
      return line(MaterialDesignC.CLOSE_OCTAGON_OUTLINE, "failed-line", problem, again);
    }
    return Notice.of(
        ui,
        MaterialDesignC.CLOSE_OCTAGON_OUTLINE,
        "notice-failed",
        ui.say(KitText.FAILED),
        ui.messages().of(problem),
        List.of(again));
  }

  private Node line(Ikon shape, String style, Problem problem, Node... ways) {
    var message = ui.messages().of(problem);
    var words = Parts.column(Gap.HAIR, Parts.sentence(message.what()));
    message
        .incident()
        .ifPresent(code -> words.getChildren().add(Parts.caption(ui.say(KitText.INCIDENT, code))));
    var line = Parts.row(Gap.SMALL, Parts.mark(shape, "fault-shape"), Parts.growing(words));
    line.getChildren().addAll(ways);
    line.getStyleClass().add(style);
    line.setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(line, Pos.TOP_LEFT);
    return line;
  }
}
