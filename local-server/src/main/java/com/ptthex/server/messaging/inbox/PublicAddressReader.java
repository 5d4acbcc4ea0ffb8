package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.value.Version;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** For whoever tells others where the site is found. */
public final class PublicAddressReader {
  private final PublicAddressStore store;

  public PublicAddressReader(Handle db) {
    this.store = new PublicAddressStore(db);
  }

  /**
   * @param version another one whenever somebody has chosen anew
   */
  public record Chosen(Version version, Optional<PublicAddress> address) {}

  public Chosen now() {
    var standing = store.now();
    return new Chosen(standing.version(), standing.address());
  }

  /** All that it ever had, so that it knows its own where it meets them. */
  public List<PublicAddress> ever() {
    return store.ever();
  }

  public static URI at(PublicAddress address, Channel channel) {
    return URI.create(address.of(TwilioWebhook.pathOf(channel), ""));
  }
}
