package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes in memory. Only root on Linux may have one. */
final class SmallDisk implements AutoCloseable {
  final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one, or says loudly that the test is left out, and why. */
  static SmallDisk of(int megabytes, Path at) throws IOException {
    Files.createDirectories(at);
    var mounted =
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", "" + at);
    if (!mounted) {
      System.err.println("LEFT OUT: full disks were not tried, for want of the right to mount.");
    }
    Assumptions.assumeTrue(mounted, "only who may mount a tmpfs can try a full disk");
    return new SmallDisk(at);
  }

  private static boolean run(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes every byte that is left. */
  void fill() throws IOException {
    var block = new byte[4096];
    try (var filler = Files.newOutputStream(filler(), StandardOpenOption.CREATE)) {
      for (var written = 0L; written < 1L << 30; written += block.length) {
        filler.write(block);
      }
    } catch (IOException _) {
      assertThat(Files.getFileStore(folder).getUsableSpace()).isZero();
      return;
    }
    throw new AssertionError("the disk is larger than a gibibyte");
  }

  void makeRoom() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    var unmounted = run("umount", folder.toString()) || run("umount", "-l", folder.toString());
    assertThat(unmounted).as("unmounted").isTrue();
  }
}
