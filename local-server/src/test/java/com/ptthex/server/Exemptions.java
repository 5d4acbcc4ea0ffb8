package com.ptthex.server;

import com.ptthex.shared.contract.Endpoint;
import java.util.List;

/** What does not hold for some endpoints, each with the reason. The tests count them. */
final class Exemptions {
  /** Endpoints that may be called by every role, with the reason. */
  static final List<String> OPEN_TO_EVERY_ROLE =
      List.of(
          "licence.standing: who cannot sign in yet must learn why",
          "licence.begin: nobody can sign in before it",
          "licence.set-time: who could sign in may be locked out by the time",
          "licence.closed: everybody may know why they cannot do something",
          "access.entrance: who cannot sign in yet must learn why",
          "access.become-owner: it makes the first who can sign in",
          "access.recover-owner: nobody is left who can sign in and open anything",
          "access.sign-in: who signs in has no role yet",
          "access.sign-out: everybody may leave",
          "access.me: everybody may know who they are",
          "access.change-password: everybody has a password of their own",
          "access.step-up: everybody may prove who they are",
          "access.sign-in.begin: who signs in has no role yet",
          "access.sign-in.finish: who signs in has no role yet",
          "access.second-factor: everybody may have a second factor of their own",
          "access.second-factor.begin: everybody may have a second factor of their own",
          "access.second-factor.confirm: everybody may have a second factor of their own",
          "access.second-factor.renew-codes: everybody may have a second factor of their own",
          "access.second-factor.disable: everybody may have a second factor of their own",
          "access.pin: everybody may have a PIN of their own",
          "access.pin.choose: everybody may have a PIN of their own",
          "access.pin.drop: everybody may have a PIN of their own",
          "access.unlock: everybody may come back to the desk they locked",
          "duty.own: everybody may know what is wanted of them",
          "challenge.ask: who signs in has no role yet",
          "access.invitations.accept: who was invited has no role yet",
          "access.password-reset.redeem: who has forgotten their password cannot show a role",
          "access.password-reset.ask: who has forgotten their password cannot show a role",
          "access.mail: everybody may have an address of their own",
          "access.mail.change: everybody may have an address of their own",
          "access.mail.confirm: everybody may have an address of their own",
          "access.mail.remove: everybody may have an address of their own",
          "access.sessions.mine: everybody may know where they are in",
          "access.sessions.end: everybody may leave from afar",
          "access.sessions.end-others: everybody may leave from afar",
          "devices.register: a device has no role",
          "devices.challenge: a device has no role before it is in",
          "devices.sign-in: a device has no role before it is in",
          "devices.me: not a role opens it but an approved device",
          "bootstrap.read: a client reads it before it knows anything",
          "bootstrap.guests.challenge: a guest has no role",
          "bootstrap.guests.ask: a guest has no role",
          "bootstrap.guests.state: a guest has no role",
          "lan.enrol: a desk that joins has nobody at it yet",
          "live.follow: everybody hears what their role and scope open, be it nothing");

  /** Reads of which a row stays each time, with the reason. */
  static final List<String> READS_ON_RECORD =
      List.of("numbers.export: whole numbers leave the site with it");

  /** What a site that has begun refuses for good, with the reason. */
  static final List<String> ONCE_A_SITE =
      List.of(
          "licence.begin: it has a licence, and only its owner brings another",
          "access.become-owner: the code of a licence works once");

  private Exemptions() {}

  static boolean names(List<String> reasons, Endpoint<?, ?> endpoint) {
    return reasons.stream().anyMatch(reason -> reason.startsWith(endpoint.name() + ":"));
  }
}
