package com.ptthex.server.trust.audit;

import java.util.Optional;

/**
 * What verifying an audit came to.
 *
 * @param rows how many rows there are
 * @param sealed how many of them a checkpoint covers
 * @param abandoned how many sealed rows were given up by restores of older data
 */
public record Verdict(
    boolean ok,
    long rows,
    long sealed,
    long unsealed,
    long checkpoints,
    long abandoned,
    Optional<Fault> fault) {}
