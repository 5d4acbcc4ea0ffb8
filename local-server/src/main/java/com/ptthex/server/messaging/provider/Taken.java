package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message that a provider took over. Whether it arrives shows later.
 *
 * @param segments how many the networks make of it, where that is known yet
 * @param price where that is known yet
 */
public record Taken(CarriedKey key, OptionalInt segments, Optional<Money> price) {}
