package com.ptthex.server.kernel.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.Position;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * For who must not count what others do. The same position is written differently each time, so
 * that two heartbeats do not even tell whether anything happened between them.
 */
final class SealedBookmarks implements Bookmarks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] PURPOSE = "ptthex 1 stream position".getBytes(US_ASCII);
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int POSITION_BYTES = Integer.BYTES + Long.BYTES + Integer.BYTES;
  private static final int SEALED_BYTES = NONCE_BYTES + POSITION_BYTES + TAG_BITS / 8;

  private final SecretKey key;

  SealedBookmarks(SecretKey key) {
    this.key = new SecretKeySpec(key.getEncoded(), "AES");
  }

  @Override
  public Bookmark write(Position position) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var plain =
        ByteBuffer.allocate(POSITION_BYTES)
            .putInt(position.epoch())
            .putLong(position.number())
            .putInt(position.ordinal())
            .flip();
    var sealed = ByteBuffer.allocate(SEALED_BYTES).put(nonce);
    try {
      var _ = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain, sealed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
    return new Bookmark(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array()));
  }

  @Override
  public Optional<Position> read(Bookmark bookmark) {
    return decoded(bookmark).flatMap(this::opened);
  }

  private static Optional<byte[]> decoded(Bookmark bookmark) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(bookmark.value()))
          .filter(bytes -> bytes.length == SEALED_BYTES);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<Position> opened(byte[] sealed) {
    var bytes = ByteBuffer.wrap(sealed);
    var nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    var plain = ByteBuffer.allocate(POSITION_BYTES);
    try {
      var _ = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, plain);
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
    plain.flip();
    return Optional.of(new Position(plain.getInt(), plain.getLong(), plain.getInt()));
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(PURPOSE);
    return cipher;
  }
}
