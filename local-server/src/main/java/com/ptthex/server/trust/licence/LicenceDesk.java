package com.ptthex.server.trust.licence;

/** What the deeds upon a licence share. */
record LicenceDesk(Anchor anchor, HeldLicence held, TrustedTime time, FloorFile floors) {}
