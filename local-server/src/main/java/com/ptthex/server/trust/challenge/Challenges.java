package com.ptthex.server.trust.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.challenge.ChallengeAnswer;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.trust.challenge.ChallengeApi.Ask;
import com.ptthex.shared.trust.challenge.ChallengeApi.Challenge;
import com.ptthex.shared.trust.challenge.ChallengeApi.Form;
import com.ptthex.shared.trust.challenge.ChallengeApi.Solved;
import com.ptthex.shared.trust.challenge.ChallengeApi.Task;
import com.ptthex.shared.trust.challenge.ChallengeId;
import com.ptthex.shared.trust.challenge.PngPicture;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sets tasks and takes their answers. An answer is used up where the price of a try is paid, so
 * that a wrong one stays used when the try is refused; the try itself then looks what came of it.
 */
public final class Challenges {
  private static final int DIGITS = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyedHash hash;

  public Challenges(DerivedKeys keys) {
    hash = keys.hash(new Purpose("challenge.answers"));
  }

  Challenge ask(Work work, Ask ask) {
    var id = ChallengeId.made();
    var until = work.now().plus(ChallengeApi.LASTS);
    var set = set(ask.form());
    new ChallengeStore(work.db())
        .insert(new ChallengeStore.Set(id, whoIs(work), hashed(id, set.answer()), until));
    return new Challenge(id, set.task(), until);
  }

  private record Made(Task task, String answer) {}

  private static Made set(Form form) {
    return switch (form) {
      case PICTURE -> {
        var digits =
            RANDOM.ints(DIGITS, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
        yield new Made(
            new Task.Picture(PngPicture.of(DistortedDigits.draw(digits, RANDOM))), digits);
      }
      case QUESTION -> {
        var first = RANDOM.nextInt(11, 60);
        var second = RANDOM.nextInt(3, 30);
        yield new Made(new Task.Question(first, second), Integer.toString(first + second));
      }
    };
  }

  /** Uses up an answer, right or wrong; without one nothing is tried at all. */
  public void take(Work work, Optional<Solved> solved) {
    var shown = solved.orElseThrow(() -> refused("challenge-needed"));
    var store = new ChallengeStore(work.db());
    var kept =
        store
            .find(shown.id())
            .filter(one -> one.who().equals(whoIs(work)))
            .orElseThrow(() -> refused("challenge-needed"));
    if (kept.answeredAt().isPresent()) {
      throw refused("challenge-used");
    }
    var right = isSame(kept.answerHash(), hashed(shown.id(), typed(shown.answer())));
    if (!store.answer(shown.id(), right, work.now())) {
      throw refused("challenge-needed");
    }
  }

  /** What came of the answer that was used up for this try. */
  public void mustBeRight(Work work, Optional<Solved> solved) {
    var right =
        solved
            .flatMap(shown -> new ChallengeStore(work.db()).find(shown.id()))
            .filter(ChallengeStore.Kept::wasRight);
    if (right.isEmpty()) {
      throw refused("challenge-wrong");
    }
  }

  private static RuntimeException refused(String code) {
    return new Refusal.SignIn(code).raise();
  }

  private String whoIs(Work work) {
    return hex(hash.of(work.address().orElse("").getBytes(UTF_8)));
  }

  private String hashed(ChallengeId id, String answer) {
    return hex(hash.of(id.value().toString().getBytes(UTF_8), answer.getBytes(UTF_8)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  /** The digits of any script. */
  private static String typed(ChallengeAnswer answer) {
    return answer
        .value()
        .codePoints()
        .filter(Character::isDigit)
        .mapToObj(digit -> Integer.toString(Character.digit(digit, 10)))
        .collect(Collectors.joining());
  }
}
