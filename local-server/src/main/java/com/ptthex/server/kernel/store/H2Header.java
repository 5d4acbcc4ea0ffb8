package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/** The first two blocks of a file of H2, one like the other: where it begins to look. */
final class H2Header {
  private static final Pattern NAMED = Pattern.compile("^H:2,.*,version:([0-9a-f]{1,15}),");
  private static final String SUM = "fletcher";

  private final FileChannel file;

  H2Header(FileChannel file) {
    this.file = file;
  }

  /** The version that a header names; nothing for any other bytes. */
  static OptionalLong versionIn(ByteBuffer bytes) {
    var found = NAMED.matcher(StandardCharsets.ISO_8859_1.decode(bytes.duplicate()));
    return found.find()
        ? OptionalLong.of(Long.parseLong(found.group(1), 16))
        : OptionalLong.empty();
  }

  boolean wasClosedAt(long version) throws IOException {
    var header = read();
    return "1".equals(header.get("clean"))
        && Long.toHexString(version).equals(header.get("version"));
  }

  /** H2 then opens from that chunk. */
  void name(WrittenChunk chunk) throws IOException {
    var header = read();
    header.remove("clean");
    header.remove(SUM);
    header.put("block", Long.toHexString(chunk.block()));
    header.put("chunk", Long.toHexString(chunk.id()));
    header.put("version", Long.toHexString(chunk.version()));
    var text = new StringBuilder();
    header.forEach((name, value) -> DataUtils.appendMap(text, name, value));
    var said = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    DataUtils.appendMap(text, SUM, DataUtils.getFletcher32(said, 0, said.length));
    var line = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    var blocks = ByteBuffer.allocate(2 * ChunkMark.BLOCK).put(line);
    blocks.position(ChunkMark.BLOCK).put(line).rewind();
    while (blocks.hasRemaining()) {
      file.write(blocks, blocks.position());
    }
  }

  private Map<String, String> read() throws IOException {
    var first = ByteBuffer.allocate(ChunkMark.BLOCK);
    file.read(first, 0);
    var text = new String(first.array(), StandardCharsets.ISO_8859_1);
    var line = text.substring(0, Math.max(0, text.indexOf('\n')));
    return new LinkedHashMap<>(DataUtils.parseMap(line));
  }
}
