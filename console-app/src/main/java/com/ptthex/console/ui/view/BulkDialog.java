package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Bulk;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Message;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How many deeds at once go, and when they have ended, which were not done and why. */
final class BulkDialog extends VBox {
  private static final int MOST_NAMED_AT_ONCE = 24;

  private final Ui ui;
  private final Bulk<?, ?> bulk;
  private Optional<BulkProgressNote> running = Optional.empty();

  BulkDialog(Ui ui, Bulk<?, ?> bulk) {
    this.ui = ui;
    this.bulk = bulk;
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(bulk.label()));
    getStyleClass().addAll("dialog-card", "bulk-dialog");
    setMaxHeight(USE_PREF_SIZE);
  }

  void draw(Bulk.State standing) {
    if (!(standing instanceof Bulk.State.Running)) {
      running = Optional.empty();
    }
    switch (standing) {
      case Bulk.State.Idle _ -> {}
      case Bulk.State.Running running -> drawRunning(running);
      case Bulk.State.Ended end -> {
        var copy = button("copy", KitText.COPY_ROWS, () -> copy(end.left()));
        var close = primary(button("close", KitText.CLOSE, bulk::close));
        if (bulk.wasLeft()) {
          fill(outcome(end), copy, Parts.spring(), choosing(), close);
        } else {
          fill(outcome(end), copy, Parts.spring(), close);
        }
      }
      case Bulk.State.Unknown(var _, var problem) -> {
        var later = button("leave", KitText.NOT_NOW, bulk::leave);
        var goOn = button("go-on", KitText.GO_ON, bulk::goOn);
        fill(unknown(problem), later, Parts.spring(), primary(goOn));
      }
    }
  }

  private void fill(Node content, Node... buttons) {
    var title = Parts.title(ui.say(bulk.label()));
    title.getStyleClass().add("dialog-title");
    var body = Parts.column(Gap.LARGE, content);
    body.getStyleClass().add("dialog-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setId("bulk-body");
    scroll.setAccessibleText(ui.say(bulk.label()));
    scroll.getStyleClass().add("dialog-scroll");
    body.heightProperty().subscribe(high -> scroll.setPrefViewportHeight(high.doubleValue()));
    var row = Parts.row(Gap.SMALL, buttons);
    row.getStyleClass().add("dialog-buttons");
    getChildren().setAll(title, Parts.growing(scroll), row);
    buttons[buttons.length - 1].requestFocus();
  }

  /** Escape leads to each that leaves or closes. */
  private Button button(String id, Text words, Runnable pressed) {
    var button = new Button(ui.say(words));
    button.setId("bulk-" + id);
    button.setCancelButton(id.equals("leave") || id.equals("close"));
    button.setOnAction(_ -> pressed.run());
    return button;
  }

  private Button choosing() {
    return button(
        "choose",
        KitText.CHOOSE_NOT_DONE,
        () -> {
          bulk.chooseLeft();
          bulk.close();
        });
  }

  private static Button primary(Button button) {
    button.getStyleClass().add("primary");
    button.setDefaultButton(true);
    return button;
  }

  /** Drawn once: whoever is about to leave it keeps the focus on the button while it goes on. */
  private void drawRunning(Bulk.State.Running standing) {
    if (running.isEmpty()) {
      var begun = new BulkProgressNote(ui, bulk);
      running = Optional.of(begun);
      fill(begun, button("leave", KitText.LEAVE, bulk::leave));
    }
    running.ifPresent(note -> note.draw(standing));
  }

  private Node unknown(Problem problem) {
    var message = ui.messages().of(problem);
    var next = Parts.sentence(ui.say(KitText.GO_ON_HINT));
    next.getStyleClass().add("words-next");
    return Parts.column(
        Gap.SMALL, Parts.sentence(message.what()), Parts.sentence(message.works()), next);
  }

  private Node outcome(Bulk.State.Ended end) {
    var still = bulk.wasLeft() ? KitText.BULK_NOT_DONE : KitText.BULK_STILL_CHOSEN;
    var content =
        Parts.column(
            Gap.LARGE,
            Parts.column(
                Gap.HAIR,
                Parts.heading(ui.say(KitText.BULK_DONE, end.done(), end.asked())),
                Parts.aside(ui.say(still, end.left().size()))));
    byReason(end.left()).forEach((why, things) -> content.getChildren().add(group(why, things)));
    return content;
  }

  /** What has the same reason stands together, the most frequent first. */
  private Map<Message, List<Bulk.Left>> byReason(List<Bulk.Left> left) {
    var groups =
        left.stream()
            .collect(
                Collectors.groupingBy(
                    it -> ui.messages().of(it.code(), it.facts()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  private Node group(Message why, List<Bulk.Left> things) {
    var reason = Parts.sentence(why.what());
    reason.getStyleClass().add("words-next");
    var names = new FlowPane();
    names.getStyleClass().add("chips");
    things.stream()
        .limit(MOST_NAMED_AT_ONCE)
        .map(it -> chip(it.name()))
        .forEach(names.getChildren()::add);
    var more = things.size() - MOST_NAMED_AT_ONCE;
    if (more > 0) {
      names.getChildren().add(Parts.caption(ui.say(KitText.MORE_TOUCHED, more)));
    }
    var group =
        Parts.column(Gap.SMALL, Parts.column(Gap.HAIR, reason, Parts.aside(why.next())), names);
    group.getStyleClass().add("bulk-group");
    return group;
  }

  private static Node chip(String words) {
    var chip = new Label(words);
    chip.getStyleClass().add("chip");
    return chip;
  }

  private void copy(List<Bulk.Left> left) {
    var content = new ClipboardContent();
    content.putString(asText(left));
    Clipboard.getSystemClipboard().setContent(content);
  }

  String asText(List<Bulk.Left> left) {
    return CsvText.of(
        List.of(ui.say(KitText.NOT_DONE), ui.say(KitText.WHY)),
        left.stream()
            .map(
                it ->
                    List.of(
                        Isolated.undone(it.name()),
                        Isolated.undone(ui.messages().of(it.code(), it.facts()).what())))
            .toList());
  }
}
