package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderCode;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.util.Optional;

/** How far a message has come. */
public sealed interface Progress {

  /** It came to us. */
  record Received() implements Progress {}

  /** The provider has it, and has not handed it on. */
  record Waiting() implements Progress {}

  /** A network has it. Some networks tell no more than this. */
  record Sent() implements Progress {}

  record Delivered() implements Progress {}

  /**
   * @param code what the provider calls it, for an owner's diagnostics
   */
  record Failed(ProviderError error, Optional<ProviderCode> code) implements Progress {}
}
