package com.ptthex.server.trust.lan;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.LanEvents;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The site on its network. */
public final class LanFeature implements Feature {
  private final Optional<Reach> network;
  private final Enrolments enrolments;

  /**
   * @param identity there when this server listens on the network
   * @param port where, once it does
   */
  public LanFeature(Optional<NetworkIdentity> identity, Supplier<OptionalInt> port) {
    this.network = identity.map(known -> new Reach(known, port));
    this.enrolments = new Enrolments(network);
  }

  /** Where this server is called from the network, the best to tell people first. */
  public List<SiteAddress> addresses() {
    return network.map(Reach::addresses).orElse(List.of());
  }

  @Override
  public List<EventType> events() {
    return LanEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(LanApi.STANDING, (work, _) -> enrolments.standing(work))
        .serve(LanApi.MAKE, enrolments::make)
        .serve(LanApi.WITHDRAW, enrolments::withdraw)
        .serve(LanApi.ENROL, enrolments::enrol);
  }

  @Override
  public List<Background> background(Ground ground) {
    return network.stream().map(Reach::identity).map(LanFeature::renewing).toList();
  }

  private static Background renewing(NetworkIdentity identity) {
    return new Every(
        Duration.ofMinutes(1),
        "network-certificate",
        identity::renew,
        "the certificate for the network was not renewed");
  }
}
