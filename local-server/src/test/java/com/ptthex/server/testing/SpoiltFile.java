package com.ptthex.server.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/** The file of an H2 database, to be spoilt as a power cut or an old disk does. */
public record SpoiltFile(Path file) {
  private static final int BLOCK = 4096;
  private static final int HEAD = 1024;
  private static final int FOOT = 128;
  private static final Pattern CHUNK =
      Pattern.compile("^chunk:[0-9a-f]+,len:([0-9a-f]+),.*version:([0-9a-f]+)", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile(",root:([0-9a-f]+)");
  private static final Pattern MARK = Pattern.compile("(,safe:[0-9a-f]+)?,crc:[0-9a-f]{8}");

  private record Chunk(long at, int blocks, long version) {}

  /** What was written last, without anything but what H2 looks at when it opens. */
  public void emptyTheNewestChunk() throws IOException {
    empty(newestFirst().getFirst());
  }

  /** Of how many blocks what was written last consists. */
  public int blocksOfTheNewestChunk() throws IOException {
    return newestFirst().getFirst().blocks;
  }

  /** What was written last, without one block of it. */
  public void emptyABlockOfTheNewestChunk(int block) throws IOException {
    try (var channel = open()) {
      channel.write(ByteBuffer.allocate(BLOCK), newestFirst().getFirst().at + (long) block * BLOCK);
    }
  }

  /** What was written last, without its list of chunks and tables. */
  public void emptyTheListOfTheNewestChunk() throws IOException {
    var chunk = newestFirst().getFirst();
    try (var channel = open()) {
      var root = ROOT.matcher(block(channel, chunk.at));
      if (!root.find()) {
        throw new IOException("a chunk without a root");
      }
      var at = DataUtils.getPageOffset(Long.parseLong(root.group(1), 16));
      channel.write(ByteBuffer.allocate(chunk.blocks * BLOCK - FOOT - at), chunk.at + at);
    }
  }

  /** Whichever H2 opens the file from, it finds nothing there to read. */
  public void emptyAllChunks() throws IOException {
    for (var chunk : chunks()) {
      empty(chunk);
    }
  }

  /** The disk has the last one, and of the one before only what H2 looks at. */
  public void emptyTheChunkBeforeTheNewest() throws IOException {
    empty(newestFirst().get(1));
  }

  /** The disk has the last one, and nothing at all of the one before. */
  public void removeTheChunkBeforeTheNewest() throws IOException {
    var chunk = newestFirst().get(1);
    try (var channel = open()) {
      channel.write(ByteBuffer.allocate(chunk.blocks * BLOCK), chunk.at);
    }
  }

  private List<Chunk> newestFirst() throws IOException {
    return chunks().stream().sorted(Comparator.comparingLong(Chunk::version).reversed()).toList();
  }

  private void empty(Chunk chunk) throws IOException {
    try (var channel = open()) {
      // Its root lies at its end; without that one H2 itself goes back to the chunk before.
      var head = chunk.blocks > 2 ? BLOCK : HEAD;
      var foot = chunk.blocks > 2 ? BLOCK : FOOT;
      channel.write(ByteBuffer.allocate(chunk.blocks * BLOCK - head - foot), chunk.at + head);
    }
  }

  /** Where nothing lies, so that all of it can still be read. */
  public void scratchTheNewestChunk() throws IOException {
    var chunk = newestFirst().getFirst();
    try (var channel = open()) {
      channel.write(
          ByteBuffer.wrap(new byte[] {1}), chunk.at + (long) chunk.blocks * BLOCK - FOOT - 1);
    }
  }

  /** As an earlier version wrote it. */
  public void takeMarksAway() throws IOException {
    takeMarksAway(chunks());
  }

  /** As a compaction left it, and one picture was taken since. */
  public void takeOlderMarksAway() throws IOException {
    var all = newestFirst();
    takeMarksAway(all.subList(1, all.size()));
  }

  private void takeMarksAway(List<Chunk> from) throws IOException {
    try (var channel = open()) {
      for (var chunk : from) {
        var text = block(channel, chunk.at);
        var mark = MARK.matcher(text);
        if (mark.find()) {
          var spaces = " ".repeat(mark.end() - mark.start());
          channel.write(
              ByteBuffer.wrap(spaces.getBytes(StandardCharsets.ISO_8859_1)),
              chunk.at + mark.start());
        }
      }
    }
  }

  private List<Chunk> chunks() throws IOException {
    var chunks = new ArrayList<Chunk>();
    try (var channel = open()) {
      for (long at = 0; at < channel.size(); at += BLOCK) {
        var header = CHUNK.matcher(block(channel, at));
        if (header.find()) {
          chunks.add(
              new Chunk(
                  at, Integer.parseInt(header.group(1), 16), Long.parseLong(header.group(2), 16)));
        }
      }
    }
    return chunks;
  }

  private static String block(FileChannel channel, long at) throws IOException {
    var bytes = ByteBuffer.allocate(BLOCK);
    channel.read(bytes, at);
    return new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
