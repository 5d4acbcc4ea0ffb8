package com.ptthex.server.kernel;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call as it arrives, before anything about it is believed.
 *
 * @param address where it comes from
 * @param trace joins the answer, the log line and the audit row of this call
 * @param input reads the input, once the caller may have it read
 */
public record Call<I extends Record>(
    Optional<String> bearer,
    String address,
    String trace,
    Optional<String> idempotencyKey,
    Optional<String> impactToken,
    Supplier<I> input) {}
