package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import java.util.Optional;
import java.util.function.Function;

/**
 * An address where somebody outside tells us something by themselves, in a form of their own and
 * without a session. It turns their bytes into calls; each of these is a call like any other.
 */
public interface Webhook {
  /** From the root of the server. */
  String path();

  /** Under whose name it is counted, and those turned away are on record. */
  Endpoint<?, ?> endpoint();

  /** Why whoever tells this is not heard; asked before anything else. Nothing when they are. */
  Optional<Refusal> refusal(Told told);

  /** Returns once what was told is safe: whoever told it need not keep it any longer. */
  Reply hear(Told told);

  /**
   * @param query as it was sent, without its question mark; empty without one
   * @param body as it was sent
   */
  record Told(String query, Function<String, Optional<String>> header, byte[] body) {}

  record Reply(String mediaType, byte[] body) {}
}
