package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Reach;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Tally;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Version;
import java.util.Optional;

/**
 * For other features: whether the site is found from outside, as it is known and by another try.
 */
public interface Sounding {

  /**
   * @param numbers whether what arrives at each is brought here
   */
  record Known(Reach reach, Tally numbers) {}

  /**
   * What a call from outside came to.
   *
   * @param connection to whom the site was connected then
   * @param address which choice of its address was called
   * @param trouble why the site did not hear itself
   */
  record Heard(Version connection, Version address, Optional<ProviderError> trouble) {}

  Known known(Work work);

  /**
   * The site calls itself, outside of any transaction, within half a minute. Nothing where nobody
   * calls it from outside.
   */
  Optional<Heard> knock();

  /** From then on it is known wherever the site tells of it. */
  void keep(Work work, Heard heard);
}
