package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.SaveAs;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;

/** The system's own dialog for where to keep a file, over the window of a frame. */
public final class NativeSaveAs implements SaveAs {
  private final Frame frame;

  public NativeSaveAs(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Optional<Path> ask(String suggestedName) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    return Optional.ofNullable(chooser.showSaveDialog(frame.getScene().getWindow()))
        .map(File::toPath);
  }
}
