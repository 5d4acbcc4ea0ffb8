package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.OpenFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** The system's own dialog for a file, over the window that something is drawn in. */
public final class NativeOpenFile implements OpenFile {
  private final Node over;

  public NativeOpenFile(Node over) {
    this.over = over;
  }

  @Override
  public Optional<Path> ask() {
    return Optional.ofNullable(new FileChooser().showOpenDialog(over.getScene().getWindow()))
        .map(File::toPath);
  }
}
