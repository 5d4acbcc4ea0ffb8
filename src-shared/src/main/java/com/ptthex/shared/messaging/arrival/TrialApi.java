package com.ptthex.shared.messaging.arrival;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.messaging.inbox.AddressApi.INBOX_ADDRESS;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the site is found at an address, before it is chosen: the site calls itself there, and
 * nothing is told to whoever carries its messages.
 */
public interface TrialApi {
  Endpoint<Nothing, Standing> STANDING =
      read("arrival.trial", "/arrival/trial", Nothing.class, Standing.class)
          .needs(INBOX_ADDRESS)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Which address was tried last, and whether the site was found there.");

  Endpoint<Try, Standing> TRY =
      deed("arrival.try", "/arrival/trial/try", Try.class, Standing.class)
          .needs(INBOX_ADDRESS)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Has the site call itself at an address that is not chosen yet.");

  /**
   * @param latest for a day, and no longer
   */
  record Standing(Optional<Trial> latest) {}

  record Trial(PublicAddress address, Instant askedAt, Found found, Optional<ProviderError> why) {}

  enum Found {
    /** The site is calling itself. */
    UNDER_WAY,
    /** It heard itself at each of its doors. */
    THERE,
    /** It did not. */
    NOT_THERE
  }

  record Try(PublicAddress address) {}
}
