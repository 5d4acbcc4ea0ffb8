package com.ptthex.server.trust.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.access.SecondFactorStore.Factor;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.RecoveryCode;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an authenticator shows, or a recovery code instead of it: each opens once. */
final class SecondFactors {
  private static final Purpose SECRET = new Purpose("access.second-factor");
  private static final int RECOVERY_CODES = 10;

  /** Sixteen letters: nobody guesses them within the tries that they get. */
  private static final int RECOVERY_BYTES = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Vault vault;
  private final KeyedHash hash;

  SecondFactors(Vault vault) {
    this.vault = vault;
    this.hash = vault.derived().hash(new Purpose("access.recovery-codes"));
  }

  static boolean isOn(Work work, AccountId account) {
    return confirmed(work, account).isPresent();
  }

  static Optional<Factor> confirmed(Work work, AccountId account) {
    return new SecondFactorStore(work.db())
        .find(account)
        .filter(factor -> factor.confirmedAt().isPresent());
  }

  /** A new secret, in the place of one that was never confirmed. */
  byte[] begin(Work work, AccountId account) {
    forget(work, account);
    var secret = random(Totp.SECRET_BYTES);
    var reference = vault.put(work.db(), SECRET, secret);
    new SecondFactorStore(work.db()).insert(account, reference, work.now());
    return secret;
  }

  void forget(Work work, AccountId account) {
    var store = new SecondFactorStore(work.db());
    store.find(account).ifPresent(was -> vault.forget(work.db(), was.secret(), SECRET));
    store.delete(account);
  }

  /** Spends a code: whoever shows it again is refused. */
  boolean proves(Work work, AccountId account, UnitId home, FactorCode shown) {
    var code = Base32.typed(shown.value());
    return code.matches("\\d{" + Totp.DIGITS + "}")
        ? confirmed(work, account).filter(factor -> spends(work, account, factor, code)).isPresent()
        : usesRecoveryCode(work, account, home, code);
  }

  boolean spends(Work work, AccountId account, Factor factor, String code) {
    var secret = vault.open(work.db(), factor.secret(), SECRET);
    var step = Totp.stepOf(secret, code, work.now(), factor.lastStep());
    return step.isPresent() && new SecondFactorStore(work.db()).spend(account, step.getAsLong());
  }

  private boolean usesRecoveryCode(Work work, AccountId account, UnitId home, String code) {
    var used = new SecondFactorStore(work.db()).useCode(account, hashed(account, code), work.now());
    if (used) {
      work.emit(Event.of(AccessEvents.RECOVERY_CODE_USED, account, home));
    }
    return used;
  }

  /** Other recovery codes, told this once; those of before open nothing any more. */
  List<RecoveryCode> renewCodes(Work work, AccountId account) {
    var codes =
        Stream.generate(() -> Base32.of(random(RECOVERY_BYTES))).limit(RECOVERY_CODES).toList();
    var hashes = codes.stream().map(code -> hashed(account, code)).toList();
    new SecondFactorStore(work.db()).replaceCodes(account, hashes);
    return codes.stream().map(SecondFactors::grouped).toList();
  }

  private static RecoveryCode grouped(String code) {
    return new RecoveryCode(code.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-"));
  }

  private String hashed(AccountId account, String code) {
    var owner = account.value().toString().getBytes(UTF_8);
    return HexFormat.of().formatHex(hash.of(owner, code.getBytes(UTF_8)));
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
