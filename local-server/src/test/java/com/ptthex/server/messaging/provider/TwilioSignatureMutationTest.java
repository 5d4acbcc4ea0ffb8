package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is changed on the way, what arrives is nobody's. */
final class TwilioSignatureMutationTest {
  private static final String SECRET = "a secret of tests";
  private final TwilioSignature ours = new TwilioSignature(SECRET);

  record Signed(String address, Map<String, List<String>> form, String signature) {
    boolean passes(TwilioSignature with) {
      return with.isOf(address, form, Optional.of(signature));
    }
  }

  @Property(tries = 300)
  void whatIsSignedPasses(@ForAll("requests") Signed request) {
    assertThat(request.passes(ours)).isTrue();
  }

  @Property(tries = 300)
  void underAnotherSecretItIsNobodys(@ForAll("requests") Signed request) {
    assertThat(request.passes(new TwilioSignature(SECRET + "!"))).isFalse();
  }

  @Property(tries = 300)
  void anotherLetterInTheAddressIsNobodys(@ForAll("requests") Signed request, @ForAll int at) {
    var start = "https://site.example.com".length();
    var address = otherLetter(request.address(), start, at);
    assertThat(new Signed(address, request.form(), request.signature()).passes(ours)).isFalse();
  }

  @Property(tries = 300)
  void anotherLetterInTheSignatureIsNobodys(@ForAll("requests") Signed request, @ForAll int at) {
    var signature = otherLetter(request.signature(), 0, at);
    assertThat(new Signed(request.address(), request.form(), signature).passes(ours)).isFalse();
  }

  @Property(tries = 300)
  void anotherValueIsNobodys(@ForAll("requests") Signed request, @ForAll int at) {
    var form = new HashMap<>(request.form());
    var entries = new ArrayList<>(new TreeMap<>(form).entrySet());
    var entry = entries.get(Math.floorMod(at, entries.size()));
    form.put(entry.getKey(), List.of(entry.getValue().getFirst() + "x"));
    assertThat(new Signed(request.address(), form, request.signature()).passes(ours)).isFalse();
  }

  @Property(tries = 300)
  void oneMoreOrOneLessIsNobodys(@ForAll("requests") Signed request) {
    var more = new HashMap<>(request.form());
    more.put("Zz", List.of("more"));
    assertThat(new Signed(request.address(), more, request.signature()).passes(ours)).isFalse();
    var less = new HashMap<>(request.form());
    less.remove(less.keySet().iterator().next());
    assertThat(new Signed(request.address(), less, request.signature()).passes(ours)).isFalse();
  }

  private static String otherLetter(String text, int from, int at) {
    var where = from + Math.floorMod(at, text.length() - from);
    var other = text.charAt(where) == 'q' ? 'r' : 'q';
    return text.substring(0, where) + other + text.substring(where + 1);
  }

  @Provide
  Arbitrary<Signed> requests() {
    var names = Arbitraries.strings().withCharRange('a', 'y').ofMinLength(1).ofMaxLength(8);
    var values =
        Arbitraries.strings()
            .all()
            .excludeChars('\uFFFF')
            .ofMinLength(1)
            .ofMaxLength(20)
            .filter(TwilioSignatureMutationTest::isText);
    var forms = Arbitraries.maps(names, values.map(List::of)).ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(names, forms)
        .as((path, form) -> signed("https://site.example.com/" + path + "?a=1", form));
  }

  /** Half of a pair of characters cannot be written, so it cannot be signed either. */
  private static boolean isText(String text) {
    return new String(text.getBytes(UTF_8), UTF_8).equals(text);
  }

  private static Signed signed(String address, Map<String, List<String>> form) {
    var text = new StringBuilder(address);
    new TreeMap<>(form).forEach((key, values) -> text.append(key).append(values.getFirst()));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA1"));
      var signature =
          Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
      return new Signed(address, form, signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
