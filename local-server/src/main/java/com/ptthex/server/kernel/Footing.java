package com.ptthex.server.kernel;

import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.DerivedKeys;

/** What the pipeline itself stands on, and shares with every other server of the site. */
public record Footing(Store store, Ledger ledger, DerivedKeys keys) {}
