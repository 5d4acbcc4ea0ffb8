package com.ptthex.shared.messaging.provider;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider did not do what it was asked. Its own words stay behind: they may hold numbers, texts
 * and secrets.
 */
public final class ProviderFault extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final ProviderError error;
  private final Happened happened;
  private final @Nullable ProviderCode code;
  private final @Nullable Duration notBefore;

  /** Whether what was asked may have been done all the same. */
  public enum Happened {
    SURELY_NOT,
    /** Look before asking again. */
    UNKNOWN
  }

  private ProviderFault(
      ProviderError error,
      Happened happened,
      @Nullable ProviderCode code,
      @Nullable Duration notBefore,
      @Nullable Throwable cause) {
    super(error.code(), cause);
    this.error = error;
    this.happened = happened;
    this.code = code;
    this.notBefore = notBefore;
  }

  /** It is certain that nothing was done. */
  public static ProviderFault surely(ProviderError error) {
    return new ProviderFault(error, Happened.SURELY_NOT, null, null, null);
  }

  /** It may have been done. */
  public static ProviderFault maybe(ProviderError error) {
    return new ProviderFault(error, Happened.UNKNOWN, null, null, null);
  }

  public ProviderFault withCode(ProviderCode said) {
    return new ProviderFault(error, happened, said, notBefore, getCause());
  }

  public ProviderFault notBefore(Duration pause) {
    return new ProviderFault(error, happened, code, pause, getCause());
  }

  public ProviderFault because(Throwable cause) {
    return new ProviderFault(error, happened, code, notBefore, cause);
  }

  public ProviderError error() {
    return error;
  }

  public boolean mayHaveHappened() {
    return happened == Happened.UNKNOWN;
  }

  /** What the provider calls it: for an owner's diagnostics, and for nobody else. */
  public Optional<ProviderCode> code() {
    return Optional.ofNullable(code);
  }

  /** How long it wants to be left alone. */
  public Optional<Duration> notBefore() {
    return Optional.ofNullable(notBefore);
  }
}
