package com.ptthex.server.messaging.arrival;

import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.provider.CallbackAddresses;
import com.ptthex.server.messaging.provider.Grouped;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.value.Version;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the provider is to bring what arrives. How a message of ours fares it tells where that
 * message says.
 *
 * @param version of the address that was chosen
 * @param address nothing where the site is not to be called, or others could listen on the way
 * @param ours every place that was ever the site's
 */
record Destination(Version version, Optional<PublicAddress> address, Set<URI> ours) {

  static Destination of(PublicAddressReader reader) {
    var chosen = reader.now();
    var ours =
        reader.ever().stream()
            .flatMap(each -> Stream.of(Channel.values()).map(channel -> at(each, channel)))
            .collect(Collectors.toUnmodifiableSet());
    return new Destination(
        chosen.version(), chosen.address().filter(PublicAddress::isPrivate), ours);
  }

  private static URI at(PublicAddress address, Channel channel) {
    return PublicAddressReader.at(address, channel);
  }

  /** What the provider is to say of a number of which it says this. */
  CallbackAddresses instead(CallbackAddresses said) {
    return address
        .map(
            here ->
                new CallbackAddresses(
                    Optional.of(at(here, Channel.MESSAGES)), Optional.of(at(here, Channel.CALLS))))
        // What somebody else put there is theirs: without an address only our own is taken away.
        .orElseGet(
            () ->
                new CallbackAddresses(
                    foreign(said.messages()), foreign(said.calls()), said.detours()));
  }

  private Optional<URI> foreign(Optional<URI> said) {
    return said.filter(place -> !ours.contains(place));
  }

  /** Without an address it is enough that what people write is kept, to be asked for. */
  boolean isTakenBy(Grouped group, CallbackAddresses said) {
    return group.place().isEmpty()
        || (address.isPresent() && !group.place().equals(said.messages()));
  }

  boolean isRight(CallbackAddresses said) {
    return instead(said).equals(said);
  }
}
