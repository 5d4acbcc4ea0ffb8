package com.ptthex.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Rights that leave a file or a folder to its owner, where the platform has such rights. */
public final class OwnerOnly {
  private static final EnumSet<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private OwnerOnly() {}

  /** For making a folder there. */
  public static FileAttribute<?>[] folder(Path place) {
    return attributes(place, "rwx------");
  }

  /** For making a file there. */
  public static FileAttribute<?>[] file(Path place) {
    return attributes(place, "rw-------");
  }

  private static FileAttribute<?>[] attributes(Path place, String rights) {
    return areKnown(place)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  static boolean areKnown(Path place) {
    return rights(place.toAbsolutePath().getRoot()) != null;
  }

  private static @Nullable PosixFileAttributeView rights(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  /**
   * @param what what it holds, for the person who reads the refusal
   */
  static void mustBe(Path path, String what) throws IOException, CannotStart {
    var view = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? rights(path) : null;
    if (view == null) {
      return;
    }
    var rights = EnumSet.noneOf(PosixFilePermission.class);
    rights.addAll(view.readAttributes().permissions());
    rights.retainAll(OTHERS);
    if (!rights.isEmpty()) {
      throw new CannotStart(
          path + " can be opened by other users of this machine.",
          "It holds " + what + ". Close it to others first: chmod go-rwx " + path);
    }
  }
}
