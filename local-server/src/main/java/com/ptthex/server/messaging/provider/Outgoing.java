package com.ptthex.server.messaging.provider;

import com.ptthex.shared.value.PhoneNumber;
import java.net.URI;
import java.util.Optional;

/**
 * A message as it is handed to a provider.
 *
 * @param progress where to tell how it fares; without one, whoever wants to know asks
 */
public record Outgoing(
    PhoneNumber from, PhoneNumber to, MessageText text, Optional<URI> progress) {}
