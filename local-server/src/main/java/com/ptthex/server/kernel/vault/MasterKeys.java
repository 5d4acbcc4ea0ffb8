package com.ptthex.server.kernel.vault;

import com.ptthex.server.kernel.Sha256;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a key file says: one key, or the old and the new one while they are being exchanged. Each is
 * a line of its id, the key and a check that tells when the line was damaged.
 */
public final class MasterKeys {
  private static final int MOST = 2;
  private static final String VERSION = "v1";
  private static final Pattern LINE =
      Pattern.compile("v1 (?<id>[0-9a-f]{16}) (?<key>[A-Za-z0-9+/]{43}=) (?<check>[0-9a-f]{16})");

  private final List<MasterKey> keys;

  MasterKeys(List<MasterKey> keys) {
    this.keys = List.copyOf(keys);
  }

  public static MasterKeys fresh() {
    return new MasterKeys(List.of(MasterKey.made()));
  }

  /** The keys of a file; none when anything about it is not as it was written. */
  public static Optional<MasterKeys> read(String text) {
    if (!text.endsWith("\n")) {
      return Optional.empty();
    }
    var found = new ArrayList<MasterKey>();
    for (var line : text.substring(0, text.length() - 1).split("\n", -1)) {
      var parts = LINE.matcher(line);
      if (!parts.matches() || !check(line).equals(parts.group("check"))) {
        return Optional.empty();
      }
      found.add(new MasterKey(parts.group("id"), Base64.getDecoder().decode(parts.group("key"))));
    }
    var ids = found.stream().map(MasterKey::id).distinct().count();
    return found.size() <= MOST && ids == found.size()
        ? Optional.of(new MasterKeys(found))
        : Optional.empty();
  }

  public String text() {
    return keys.stream().map(MasterKeys::line).collect(Collectors.joining());
  }

  private static String line(MasterKey key) {
    var key64 = Base64.getEncoder().encodeToString(key.encoded());
    var line = String.join(" ", VERSION, key.id(), key64, "");
    return line + check(line) + "\n";
  }

  /** Of all that stands before it. */
  private static String check(String line) {
    return Sha256.hex(line.substring(0, line.lastIndexOf(' ') + 1)).substring(0, 16);
  }

  public Optional<MasterKey> named(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  public MasterKey newest() {
    return keys.getLast();
  }

  /** Whether an exchange of keys was begun and not ended. */
  public boolean areTwo() {
    return keys.size() > 1;
  }

  public MasterKeys withNext() {
    return new MasterKeys(List.of(newest(), MasterKey.made()));
  }

  public MasterKeys newestOnly() {
    return new MasterKeys(List.of(newest()));
  }

  @Override
  public String toString() {
    return keys.toString();
  }
}
