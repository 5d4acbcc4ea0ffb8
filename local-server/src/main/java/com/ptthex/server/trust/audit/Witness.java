package com.ptthex.server.trust.audit;

import com.ptthex.shared.trust.audit.Checkpoint;
import com.ptthex.shared.trust.audit.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file beside the database, to which every checkpoint is added and from which none is taken: who
 * cuts the newest rows off the database together with their checkpoints is found by it.
 */
final class Witness {
  private static final int LONGEST_LINE = 1024;

  private final Path file;

  Witness(Path file) {
    this.file = file;
  }

  /** Adds them, and returns once they would survive a power cut. */
  void append(List<Checkpoint> checkpoints) throws IOException {
    var lines = new StringBuilder();
    checkpoints.forEach(each -> lines.append(line(each)).append('\n'));
    var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    try (var channel = open()) {
      // A line that a crash cut short was acknowledged to nobody; the next one takes its place.
      channel.truncate(endOfLastWholeLine(channel)).position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static long endOfLastWholeLine(FileChannel channel) throws IOException {
    var tail = tail(channel, channel.size());
    var cut = tail.length() - (tail.lastIndexOf('\n') + 1);
    return channel.size() - cut;
  }

  private static String tail(FileChannel channel, long end) throws IOException {
    var bytes = ByteBuffer.allocate((int) Math.min(end, LONGEST_LINE));
    var from = end - bytes.capacity();
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // Until the end is there.
    }
    return new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }

  /** The newest checkpoint that it holds. */
  Optional<Checkpoint> last(UUID site) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var channel = open()) {
      var lines = tail(channel, endOfLastWholeLine(channel)).strip();
      return WitnessLines.said(site, lines.substring(lines.lastIndexOf('\n') + 1));
    }
  }

  private static String line(Checkpoint checkpoint) {
    var head = checkpoint.head();
    return String.join(
        WitnessLines.SPACE,
        "" + head.epoch(),
        "" + head.size(),
        head.root().hex(),
        head.at().toString(),
        head.previous().map(Hash::hex).orElse(WitnessLines.NONE),
        head.key().hex(),
        checkpoint.signature());
  }

  /** Its lines from the first on. */
  WitnessLines read(UUID site) throws IOException {
    return new WitnessLines(file, site);
  }
}
