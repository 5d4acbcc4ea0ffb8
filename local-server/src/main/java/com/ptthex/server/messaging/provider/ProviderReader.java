package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** For other features: the provider that the site is connected to. */
public final class ProviderReader {
  private final Vault vault;
  private final Line line;

  ProviderReader(Vault vault, Line line) {
    this.vault = vault;
    this.line = line;
  }

  /** What a code of the provider's comes to, wherever it says it. */
  public static ProviderError meaningOf(String code) {
    return code.matches("[0-9]{1,6}")
        ? TwilioCodes.of(Integer.parseInt(code))
        : ProviderError.UNKNOWN;
  }

  /** What is known of it, for a deed that must not wait for it. */
  public ProviderFacts facts(Handle db) {
    return new FactReader(db, vault, line).facts();
  }

  /**
   * Nothing while the site is not connected. It is asked for, and called, outside of any
   * transaction, and anew each time: the site may be connected to another one meanwhile.
   */
  public Optional<Provider> current() {
    return line.current();
  }

  /**
   * @param version another one whenever somebody has connected the site anew
   */
  public record Connected(Version version, Provider provider) {}

  /** The same, for whoever goes on with what was begun: it may be another account by now. */
  public Optional<Connected> connected() {
    return line.connected();
  }

  /** As which connection the site is connected, within a deed. */
  public Optional<Version> connection(Work work) {
    return connection(work.db());
  }

  /** The same, for whoever only reads. */
  public Optional<Version> connection(Handle db) {
    return new ConnectionStore(db, vault).connected().map(ConnectionStore.Row::version);
  }

  /** By which its calls are known, where it calls from outside; asked for like the provider. */
  public Optional<TwilioSignature> signature() {
    return line.signature();
  }

  /** Has somebody write to a number, where the stand-in owns it. */
  public Optional<CarriedKey> arrives(Party from, PhoneNumber to, MessageText text) {
    return line.simulated().arrives(from, to, text);
  }
}
