package com.ptthex.server.kernel;

import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import java.time.Clock;

/** What everything that runs beside the calls may stand on. */
public record Ground(Store store, Ledger ledger, Pipeline pipeline, Clock clock) {}
