package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a call really comes from Twilio: it signs each with the secret of the account, over
 * the address it calls and what it says there. Whoever cannot show that is nobody.
 */
public record TwilioSignature(String secret) {
  /** Where it shows its signature. */
  public static final String HEADER = "X-Twilio-Signature";

  private static final String HASH = "HmacSHA1";

  /**
   * Scheme, login, host, port, and the rest. Nothing is decoded: what is signed are the letters.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?)://([^/?#]*@)?(\\[[^]/?#]*]|[^:/?#\\[\\]]+)(:[0-9]+)?([/?#].*)?",
          Pattern.DOTALL);

  private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]*)(&|$|#)");

  public TwilioSignature {
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("without a secret anybody could sign");
    }
  }

  /**
   * Of a form. A key that comes twice counts with each of its values once.
   *
   * @param address as Twilio was told it, with its query
   */
  public boolean isOf(String address, Map<String, List<String>> form, Optional<String> signature) {
    var said = spelledOut(form);
    return signature
        .filter(shown -> forms(address).anyMatch(each -> sameText(signed(each + said), shown)))
        .isPresent();
  }

  /** As Twilio itself would sign it, for the site's own calls to itself. */
  public String of(String address, Map<String, List<String>> form) {
    return signed(address + spelledOut(form));
  }

  /** Of a body that is no form: its hash stands in the address, and that is signed. */
  public boolean isOfBody(String address, byte[] body, Optional<String> signature) {
    var hash = BODY_HASH.matcher(address);
    return hash.find()
        && sameText(HexFormat.of().formatHex(sha256(body)), hash.group(1))
        && isOf(address, Map.of(), signature);
  }

  private static String spelledOut(Map<String, List<String>> form) {
    var text = new StringBuilder();
    new TreeMap<>(form)
        .forEach(
            (key, values) ->
                new TreeSet<>(values).forEach(value -> text.append(key).append(value)));
    return text.toString();
  }

  /** As it stands, and with and without a port: what is in between may add or take away one. */
  private static Stream<String> forms(String address) {
    var parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return Stream.of(address);
    }
    var before = parts.group(1) + "://" + orNothing(parts.group(2)) + parts.group(3);
    var port = parts.group(1).equals("https") ? ":443" : ":80";
    var after = orNothing(parts.group(5));
    return parts.group(4) == null
        ? Stream.of(address, before + port + after)
        : Stream.of(address, before + after);
  }

  private static String orNothing(@Nullable String part) {
    return part == null ? "" : part;
  }

  private String signed(String text) {
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HASH));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has this hash", impossible);
    }
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Takes as long wherever they differ. */
  private static boolean sameText(String ours, String theirs) {
    return MessageDigest.isEqual(ours.getBytes(UTF_8), theirs.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "signature of Twilio";
  }
}
