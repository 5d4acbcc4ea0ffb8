package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whoever carries the site's messages and lets it numbers. Each call but {@link #kind} goes out of
 * the house and takes as long as that takes, so it is made outside any transaction. None is
 * repeated here: a fault says whether what was asked may have been done.
 */
public interface Provider {
  ProviderKind kind();

  ProviderAccount account() throws ProviderFault;

  /** What they cost, where the provider tells. */
  Prices prices(CountryCode country) throws ProviderFault;

  // Numbers.

  /** Numbers that could be bought now, which others may buy meanwhile. */
  List<Offer> offers(Wanted wanted) throws ProviderFault;

  /**
   * Costs money, and is never asked twice without having looked among the owned: that one asked and
   * heard nothing does not say that nothing was bought.
   */
  OwnedNumber buy(PhoneNumber number) throws ProviderFault;

  Optional<OwnedNumber> owned(PhoneNumber number) throws ProviderFault;

  Optional<OwnedNumber> owned(NumberKey key) throws ProviderFault;

  /**
   * @param after nothing for the first page
   */
  Page<OwnedNumber> owned(Optional<PageMark> after) throws ProviderFault;

  /** Has the provider tell what arrives at these addresses; those of before are told no more. */
  OwnedNumber route(NumberKey key, CallbackAddresses addresses) throws ProviderFault;

  /** Of which numbers a group of them takes what people write, before any other place. */
  Map<NumberKey, Grouped> grouped() throws ProviderFault;

  /** Gives it back. Released already is released. */
  void release(NumberKey key) throws ProviderFault;

  Clearance clearance(OwnedNumber number) throws ProviderFault;

  // Messages.

  /**
   * Never asked twice for one message without having looked: a fault that may have happened is
   * settled by {@link #messagesSince}.
   */
  Taken send(Outgoing message) throws ProviderFault;

  Optional<Carried> message(CarriedKey key) throws ProviderFault;

  /**
   * All that came and went since then, to the second, in no order that one could rely on. What
   * still waits to be sent may be missing: that a message is not there does not say that it will
   * not be.
   *
   * @param after nothing for the first page
   */
  Page<Carried> messagesSince(Instant since, Optional<PageMark> after) throws ProviderFault;
}
