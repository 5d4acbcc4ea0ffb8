package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Bulk;
import com.ptthex.console.ui.text.KitText;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Shows how it goes with a bulk: in a dialog as long as somebody waits for it, and else in a line
 * above the list, where it stays until somebody has read it.
 */
public final class BulkNote extends HBox {
  private final Ui ui;
  private final Frame frame;
  private final Bulk<?, ?> bulk;
  private Optional<BulkDialog> dialog = Optional.empty();

  public BulkNote(Ui ui, Frame frame, Bulk<?, ?> bulk) {
    this.ui = ui;
    this.frame = frame;
    this.bulk = bulk;
    getStyleClass().add("bulk-note");
    setId(Parts.id(bulk.name()) + "-note");
    ui.follow(bulk.standing(), _ -> draw());
    ui.follow(bulk.left(), _ -> draw());
  }

  private void draw() {
    var standing = bulk.standing().get();
    var isThere = !(standing instanceof Bulk.State.Idle);
    var inTheLine = isThere && bulk.left().get();
    setManaged(inTheLine);
    setVisible(inTheLine);
    if (inTheLine) {
      drawLine(standing);
    }
    if (isThere && !inTheLine) {
      openDialog();
      dialog.ifPresent(open -> open.draw(standing));
    } else {
      closeDialog();
    }
  }

  private void openDialog() {
    if (dialog.isEmpty()) {
      var opened = new BulkDialog(ui, bulk);
      dialog = Optional.of(opened);
      frame.open(opened);
    }
  }

  private void closeDialog() {
    dialog.ifPresent(frame::close);
    dialog = Optional.empty();
  }

  private void drawLine(Bulk.State standing) {
    var words = Parts.sentence(ui.say(bulk.label()) + ": " + told(standing));
    var show = new Button(ui.say(KitText.SHOW));
    show.setId(Parts.id(bulk.name()) + "-show");
    show.setMinWidth(USE_PREF_SIZE);
    show.getStyleClass().add("small");
    show.setOnAction(_ -> bulk.comeBack());
    getChildren().setAll(markOf(standing), Parts.growing(words), show);
    if (standing instanceof Bulk.State.Ended) {
      getChildren().add(closing());
    }
  }

  private Node markOf(Bulk.State standing) {
    if (standing instanceof Bulk.State.Running) {
      var turning = new ProgressIndicator();
      turning.getStyleClass().add("button-progress");
      return turning;
    }
    return Parts.mark(Severity.WARNING.shape(), "problem-shape");
  }

  private String told(Bulk.State standing) {
    return switch (standing) {
      case Bulk.State.Idle _ -> "";
      case Bulk.State.Running running -> BulkProgressNote.told(ui, running);
      case Bulk.State.Ended end -> ui.say(KitText.BULK_DONE, end.done(), end.asked());
      case Bulk.State.Unknown _ -> ui.say(KitText.BULK_UNKNOWN);
    };
  }

  private Button closing() {
    var close = new Button("", Parts.mark(MaterialDesignC.CLOSE));
    close.setId(Parts.id(bulk.name()) + "-close");
    close.setAccessibleText(ui.say(KitText.CLOSE));
    close.getStyleClass().addAll("quiet", "small");
    close.setOnAction(_ -> bulk.close());
    return close;
  }
}
