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
  private static final String FORM = "application/x-www-form-urlencoded";

  private Bodies() {}

  static String read(InputStream body, Optional<String> type) {
    try (body) {
      var bytes = received(body, Limits.BODY_BYTES);
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

  /** As it was sent: what is signed are these very bytes. */
  static byte[] form(InputStream body, Optional<String> type) {
    if (type.filter(said -> is(FORM, said)).isEmpty()) {
      throw new Refusal.Invalid("Content-Type", "not-a-form", Map.of("form", FORM)).raise();
    }
    try (body) {
      return received(body, Limits.FORM_BYTES);
    } catch (IOException _) {
      throw new Refusal.Invalid("", "body-not-received", Map.of()).raise();
    }
  }

  /** A body sent in chunks announces no length, and one sent slowly no end. */
  private static byte[] received(InputStream stream, int most) throws IOException {
    var deadline = System.nanoTime() + Limits.BODY_TIME.toNanos();
    var bytes = new ByteArrayOutputStream();
    var chunk = new byte[16 * 1024];
    for (int count; (count = stream.read(chunk)) >= 0; ) {
      bytes.write(chunk, 0, count);
      if (bytes.size() > most) {
        throw tooLarge(most).raise();
      }
      if (System.nanoTime() > deadline) {
        var longest = Map.of("maxSeconds", "" + Limits.BODY_TIME.toSeconds());
        throw new Refusal.Invalid("", "body-too-slow", longest).raise();
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isJson(String type) {
    return is(JSON, type);
  }

  private static boolean is(String wanted, String type) {
    return type.split(";", 2)[0].strip().equalsIgnoreCase(wanted);
  }

  static Refusal tooLarge() {
    return tooLarge(Limits.BODY_BYTES);
  }

  private static Refusal tooLarge(int most) {
    return new Refusal.TooLarge("too-large", Map.of("maxBytes", "" + most));
  }
}
