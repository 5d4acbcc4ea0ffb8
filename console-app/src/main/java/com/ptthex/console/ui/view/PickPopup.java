package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Popup;

/** A {@link Picker} that opens below whatever asks for a pick. Escape leaves all as it was. */
public final class PickPopup {
  private final Popup popup = new Popup();
  private final Picker<?> picker;
  private final Button any = new Button();

  /**
   * @param id begins the ids of its parts
   */
  public PickPopup(Ui ui, String id, Picker<?> picker) {
    this.picker = picker;
    picker.setId(id);
    any.setText(ui.say(KitText.ANY));
    any.setId(id + "-any");
    any.getStyleClass().addAll("quiet", "small");
    var content = Parts.column(Gap.SMALL, picker, any);
    content.getStyleClass().add("pick-popup");
    popup.setAutoHide(true);
    popup.getContent().add(content);
  }

  /**
   * @param none what to do for whoever wants none of them; absent where one is needed
   */
  void open(Node above, Consumer<Option> picked, Optional<Runnable> none) {
    any.setVisible(none.isPresent());
    any.setManaged(none.isPresent());
    any.setOnAction(
        _ -> {
          popup.hide();
          none.ifPresent(Runnable::run);
        });
    picker.commits(
        option -> {
          popup.hide();
          picked.accept(option);
        });
    var below = above.localToScreen(above.getLayoutBounds());
    if (below != null) {
      popup.show(above, below.getMinX(), below.getMaxY());
      picker.begin();
    }
  }
}
