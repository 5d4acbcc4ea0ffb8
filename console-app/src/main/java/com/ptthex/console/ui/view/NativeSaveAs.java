package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.SaveAs;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;

/** The system's own dialog for where to keep a file, over the window of a frame. */
public final class NativeSaveAs implements SaveAs {
  private final Frame frame;
  private final String extension;

  /**
   * @param extension of such a file, without its dot
   */
  public NativeSaveAs(Frame frame, String extension) {
    this.frame = frame;
    this.extension = extension;
  }

  @Override
  public Optional<Path> ask(String suggestedName) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
    return Optional.ofNullable(chooser.showSaveDialog(frame.getScene().getWindow()))
        .map(File::toPath);
  }
}
