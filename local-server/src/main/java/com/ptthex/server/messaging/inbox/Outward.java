package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.messaging.setup.SetupReader;

/** Whom a message that leaves the site depends on. */
public record Outward(Store store, ProviderReader provider, SetupReader setup, Fitness fitness) {}
