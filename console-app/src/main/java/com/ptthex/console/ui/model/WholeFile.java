package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a file wholly or not at all, and knows in codes why it could not. */
final class WholeFile {
  private WholeFile() {}

  static void write(Path file, byte[] bytes) throws IOException {
    var target = file.toAbsolutePath();
    var unfinished = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
    try {
      Files.write(unfinished, bytes);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Why a file could not be written, and what to do about it. */
  static Problem problem(IOException failure, Path file) {
    var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).map(Path::toString);
    return Trouble.here(
        codeOf(failure), "choose-another-place", Map.of("folder", folder.orElse("")));
  }

  /** Systems tell a full disk in words alone. */
  static String codeOf(IOException failure) {
    var words = Optional.ofNullable(failure.getMessage()).orElse("").toLowerCase(Locale.ROOT);
    if (words.contains("no space")
        || words.contains("not enough space")
        || words.contains("quota")) {
      return "disk-full";
    }
    return switch (failure) {
      case AccessDeniedException _ -> "no-right-to-write";
      case NoSuchFileException _ -> "folder-gone";
      case FileSystemException _ when words.contains("read-only") -> "no-right-to-write";
      default -> "file-not-written";
    };
  }
}
