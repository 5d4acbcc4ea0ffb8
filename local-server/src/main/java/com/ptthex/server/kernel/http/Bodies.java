package com.ptthex.server.kernel.http;

import com.ptthex.shared.contract.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a caller sends with a call, within its limits. */
final class Bodies {
  private static final String JSON = "application/json";

  private Bodies() {}

  static String read(InputStream body, Optional<String> type) {
    try (body) {
      var bytes = received(body);
      if (bytes.length > 0 && type.filter(Bodies::isJson).isEmpty()) {
        throw new Refusal.Invalid("Content-Type", "not-json", Map.of("form", JSON)).raise();
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new Refusal.Invalid("", "not-utf-8", Map.of()).raise();
    } catch (IOException _) {
      throw new Refusal.Invalid("", "body-not-received", Map.of()).raise();
    }
  }

  /** A body sent in chunks announces no length, and one sent slowly no end. */
  private static byte[] received(InputStream stream) throws IOException {
    var deadline = System.nanoTime() + Limits.BODY_TIME.toNanos();
    var bytes = new ByteArrayOutputStream();
    var chunk = new byte[16 * 1024];
    for (int count; (count = stream.read(chunk)) >= 0; ) {
      bytes.write(chunk, 0, count);
      if (bytes.size() > Limits.BODY_BYTES) {
        throw tooLarge().raise();
      }
      if (System.nanoTime() > deadline) {
        var most = Map.of("maxSeconds", "" + Limits.BODY_TIME.toSeconds());
        throw new Refusal.Invalid("", "body-too-slow", most).raise();
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isJson(String type) {
    return type.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
  }

  static Refusal tooLarge() {
    return new Refusal.TooLarge("too-large", Map.of("maxBytes", "" + Limits.BODY_BYTES));
  }
}
