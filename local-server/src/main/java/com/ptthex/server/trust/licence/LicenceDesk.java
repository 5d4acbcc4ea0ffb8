package com.ptthex.server.trust.licence;

/** What the deeds upon a licence share. */
record LicenceDesk(TrustReader anchor, LicenceReader held, TrustedTime time, FloorFile floors) {}
