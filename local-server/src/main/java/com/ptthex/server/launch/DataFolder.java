package com.ptthex.server.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder that holds a site: for one running server, its owner's eyes only, on a disk with room.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "instance.lock";
  private static final String ADDRESS = "address";
  private static final long LEAST_FREE_BYTES = 64L * 1024 * 1024;

  private final Path folder;
  private final InstanceLock lock;

  private DataFolder(Path folder, InstanceLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Where a person's data lies on this platform. */
  public static Path usual() {
    var home = Path.of(System.getProperty("user.home"));
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var base =
        system.contains("mac")
            ? home.resolve("Library/Application Support")
            : system.contains("win")
                ? fromEnvironment("LOCALAPPDATA").orElse(home.resolve("AppData/Local"))
                : fromEnvironment("XDG_DATA_HOME").orElse(home.resolve(".local/share"));
    return base.resolve("ptthex-console");
  }

  private static Optional<Path> fromEnvironment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank()).map(Path::of);
  }

  /** Takes the folder for this process, and makes it when it is not there. */
  public static DataFolder take(Path folder) throws CannotStart {
    if (folder.toString().contains(";")) {
      throw new CannotStart(
          "the name of the data folder " + folder + " holds a semicolon.",
          "The database cannot open such a name; choose another folder with --data.");
    }
    try {
      create(folder);
      mustBePrivate(folder);
      mustHaveRoom(folder);
      var lock = lock(folder);
      Files.deleteIfExists(folder.resolve(ADDRESS));
      create(folder.resolve("logs"));
      create(folder.resolve("store"));
      return new DataFolder(folder, lock);
    } catch (IOException failure) {
      throw new CannotStart(
          "the data folder " + folder + " cannot be used (" + reason(failure) + ").",
          "Check that the folder exists, that the disk is mounted, and that you may write there;"
              + " or choose another one with --data.");
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case java.nio.file.AccessDeniedException _ -> "access is denied";
      case java.nio.file.FileAlreadyExistsException _ -> "there is a file of that name";
      case java.nio.file.NoSuchFileException _ -> "it cannot be made";
      default -> "reading or writing failed";
    };
  }

  private static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder, OwnerOnly.folder(folder));
  }

  private static void mustBePrivate(Path folder) throws IOException, CannotStart {
    for (var path : new Path[] {folder, folder.resolve(SiteSettings.FILE)}) {
      OwnerOnly.mustBe(path, "people's messages and places");
    }
  }

  private static void mustHaveRoom(Path folder) throws IOException, CannotStart {
    var free = Files.getFileStore(folder).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new CannotStart(
          "the disk of " + folder + " is full: " + megabytes(free) + " MB are free.",
          "At least "
              + megabytes(LEAST_FREE_BYTES)
              + " MB are needed to write safely."
              + " Make room, or choose another folder with --data.");
    }
  }

  private static long megabytes(long bytes) {
    return bytes / (1024 * 1024);
  }

  /** Where a server of this machine serves the folder, if one does, be it this very process. */
  public static Optional<URI> servedAt(Path folder) {
    try {
      return InstanceLock.isHeld(folder.resolve(LOCK))
          ? Optional.of(URI.create(Files.readString(folder.resolve(ADDRESS)).strip()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      // There is no site yet, or its server is only starting.
      return Optional.empty();
    }
  }

  /** Lets others of this machine find the server; who may read the folder may know. */
  public void tell(URI address) throws IOException {
    Files.writeString(folder.resolve(ADDRESS), address + "\n");
  }

  private static InstanceLock lock(Path folder) throws IOException, CannotStart {
    return InstanceLock.take(folder.resolve(LOCK))
        .orElseThrow(
            () ->
                new CannotStart(
                    "another server is running on the data folder " + folder + ".",
                    "Use that one, or stop it first; a second one needs a folder of its own"
                        + " (--data)."));
  }

  public Path place() {
    return folder;
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path store() {
    return folder.resolve("store").resolve("site");
  }

  public Path settings() {
    return folder.resolve(SiteSettings.FILE);
  }

  public KeyFile keys() {
    return new KeyFile(folder.resolve(KeyFile.NAME));
  }

  /** The lock goes with it, also when the process is killed. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
