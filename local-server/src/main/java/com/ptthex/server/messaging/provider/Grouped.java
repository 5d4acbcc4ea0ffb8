package com.ptthex.server.messaging.provider;

import java.net.URI;
import java.util.Optional;

/**
 * That a group of numbers at the provider takes what people write to one of them, whatever is said
 * of the number itself.
 *
 * @param place where it is told instead; nothing where it is not even kept
 */
public record Grouped(Optional<URI> place) {}
