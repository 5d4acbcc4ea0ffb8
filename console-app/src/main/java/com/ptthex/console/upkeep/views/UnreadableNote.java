package com.ptthex.console.upkeep.views;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Says that a view could not be put back, since it asks for what this console does not know. */
final class UnreadableNote extends HBox {
  private final Ui ui;
  private final ShownView<?> shown;

  UnreadableNote(Ui ui, ShownView<?> shown) {
    this.ui = ui;
    this.shown = shown;
    setId("view-unreadable");
    getStyleClass().add("problem-note");
    ui.follow(shown.unreadable(), this::draw);
  }

  private void draw(Optional<View> view) {
    setManaged(view.isPresent());
    setVisible(view.isPresent());
    view.ifPresent(this::tell);
  }

  private void tell(View view) {
    var what = ui.say(ViewsText.UNREADABLE, view.name().value());
    var next = Parts.sentence(ui.say(ViewsText.UNREADABLE_NEXT));
    next.getStyleClass().add("words-next");
    var close = new Button("", Parts.mark(MaterialDesignC.CLOSE));
    close.setId("view-unreadable-close");
    close.setAccessibleText(ui.say(KitText.CLOSE));
    close.getStyleClass().addAll("quiet", "small");
    close.setOnAction(_ -> shown.forgetUnreadable());
    getChildren()
        .setAll(
            Tag.of(ui, Severity.WARNING),
            Parts.growing(Parts.column(Gap.HAIR, Parts.sentence(what), next)),
            close);
  }
}
