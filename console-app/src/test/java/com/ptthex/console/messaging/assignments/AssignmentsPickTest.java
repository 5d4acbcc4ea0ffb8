package com.ptthex.console.messaging.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Isolated;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Choosing who looks after whom: in a window, since what one chooses from opens above one. */
final class AssignmentsPickTest {
  private final AssignmentsStage stage =
      new AssignmentsStage(Shot.LIGHT, SampleAssignments.all(), SampleAssignments.ALL);

  @Test
  void whoIsPickedStandsInTheFormAndIsReadOut() {
    Fx.run(
        () -> {
          var window = new Stage();
          try {
            var scene = new Scene(stage.open(AssignmentsStage::form), 1366, 768);
            Shot.LIGHT.on(scene);
            window.setScene(scene);
            window.show();
            var sitter = pickFirst(window, "sitter");
            assertThat(Isolated.undone(sitter.getText())).isEqualTo("North unit 3");
            assertThat(sitter.getAccessibleText()).isEqualTo("Sitter: North unit 3");
            pickFirst(window, "client");
          } finally {
            window.hide();
          }
        });
    var entering = stage.model().entering();
    assertThat(entering.sitter().value()).isEqualTo(SampleAssignments.SITTER.id());
    assertThat(entering.client().value()).isEqualTo(SampleAssignments.CLIENT.id());
  }

  private MenuButton pickFirst(Window window, String role) {
    var button = (MenuButton) window.getScene().lookup("#window-" + role);
    button.show();
    stage.answered();
    found("#window-pick-" + role + "-search").fireEvent(new ActionEvent());
    return button;
  }

  private static Node found(String id) {
    return Window.getWindows().stream()
        .flatMap(window -> Optional.ofNullable(window.getScene().lookup(id)).stream())
        .findFirst()
        .orElseThrow();
  }
}
