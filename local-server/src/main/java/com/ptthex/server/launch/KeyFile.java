package com.ptthex.server.launch;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.MasterKeys;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.kernel.vault.WrongKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The file with the site's master key, beside the database and never in it. Without it the sealed
 * secrets are lost, so a key is used only once its file is safely on the disk.
 */
public record KeyFile(Path file) {
  public static final String NAME = "vault.key";

  private static final int LONGEST = 1024;
  private static final String PUT_BACK =
      "Put back the one that belongs to this database: it is in each backup of the data folder,"
          + " and, where several servers share a PostgreSQL database, in the data folder of each.";

  /** The data folder, in which it lies. */
  public Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Opens the site's vault, and makes its key when there never was one. */
  public Vault open(Store store, Clock clock) throws CannotStart {
    var known = read();
    if (known.isEmpty() && Vault.isMade(store)) {
      throw new CannotStart(
          file + " is missing, the key of the secrets in the database.", PUT_BACK);
    }
    var keys = known.isPresent() ? known.get() : MasterKeys.fresh();
    if (known.isEmpty()) {
      write(keys);
    }
    try {
      return Vault.open(store, keys, clock);
    } catch (WrongKey _) {
      throw new CannotStart(
          file + " is not the key that the secrets in the database were sealed with.", PUT_BACK);
    }
  }

  public Optional<MasterKeys> read() throws CannotStart {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new CannotStart(
            file + " is a link or a folder.",
            "The key lies in the data folder itself. Move the file it points to to its place.");
      }
      OwnerOnly.mustBe(file, "the key of all secrets");
      return Optional.of(MasterKeys.read(text()).orElseThrow(this::damaged));
    } catch (IOException _) {
      throw new CannotStart(
          file + " cannot be read.", "Check that it belongs to the user who starts the server.");
    }
  }

  private String text() throws IOException {
    var options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (var channel = Files.newByteChannel(file, options)) {
      var bytes = ByteBuffer.allocate(LONGEST);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until its end, or until it is longer than a key file is.
      }
      return StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
    }
  }

  private CannotStart damaged() {
    return new CannotStart(file + " is damaged.", PUT_BACK);
  }

  /** Either the old or the new content is there, also after a power cut, and never half of it. */
  public void write(MasterKeys keys) throws CannotStart {
    var draft = file.resolveSibling(NAME + ".new");
    try {
      Files.deleteIfExists(draft);
      var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (var channel = FileChannel.open(draft, options, OwnerOnly.file(file))) {
        var text = ByteBuffer.wrap(keys.text().getBytes(StandardCharsets.ISO_8859_1));
        while (text.hasRemaining()) {
          channel.write(text);
        }
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } catch (IOException _) {
      throw new CannotStart(
          file + " cannot be written.",
          "Check that the disk has room, and that you may write in its folder.");
    }
  }

  /** Elsewhere a folder cannot be opened, and a renamed file is safe without it. */
  private void syncFolder() throws IOException {
    if (OwnerOnly.areKnown(file)) {
      try (var folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""))) {
        folder.force(true);
      }
    }
  }
}
