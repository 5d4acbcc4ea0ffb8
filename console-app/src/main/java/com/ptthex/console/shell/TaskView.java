package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.trust.challenge.ChallengeApi.Challenge;
import com.ptthex.shared.trust.challenge.ChallengeApi.Task;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/**
 * The small task that goes with a sign-in after some have failed: digits in a picture, or a
 * question in words for whoever does not see it. Takes no room while there is none.
 */
final class TaskView extends VBox {
  private final Ui ui;
  private final Entrance entrance;

  TaskView(Ui ui, Entrance entrance) {
    this.ui = ui;
    this.entrance = entrance;
    setId("sign-in-task");
    getStyleClass().add("gap-small");
    ui.follow(entrance.task(), this::draw);
  }

  private void draw(Optional<Challenge> task) {
    setVisible(task.isPresent());
    setManaged(task.isPresent());
    getChildren().clear();
    task.ifPresent(set -> fill(set.task()));
  }

  private void fill(Task task) {
    switch (task) {
      case Task.Picture(var png) -> {
        var picture = new ImageView(new Image(new ByteArrayInputStream(png.bytes())));
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(ui.say(ShellText.TASK_PICTURE_INSTEAD));
        put(
            picture,
            ShellText.TASK_DIGITS,
            button("task-question", ShellText.TASK_QUESTION_INSTEAD, ChallengeApi.Form.QUESTION),
            button("task-another", ShellText.TASK_ANOTHER, ChallengeApi.Form.PICTURE));
      }
      case Task.Question(var first, var second) ->
          put(
              Parts.sentence(ui.say(ShellText.TASK_QUESTION, first, second)),
              ShellText.TASK_ANSWER,
              button("task-picture", ShellText.TASK_AS_PICTURE, ChallengeApi.Form.PICTURE),
              button("task-another", ShellText.TASK_ANOTHER, ChallengeApi.Form.QUESTION));
    }
  }

  private void put(Node task, Text label, Button other, Button another) {
    getChildren()
        .addAll(
            Parts.aside(ui.say(ShellText.TASK_WHY)),
            task,
            new Form(ui, "task", entrance.draft()).field(label, entrance.answer(), ""),
            Parts.row(Gap.SMALL, other, another));
  }

  private Button button(String id, Text label, ChallengeApi.Form form) {
    var button = new Button(ui.say(label));
    button.setId(id);
    button.getStyleClass().addAll("quiet", "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> entrance.set(form));
    return button;
  }
}
