package com.ptthex.console.launch;

import com.ptthex.console.shell.Elsewhere;
import com.ptthex.console.shell.Line;
import com.ptthex.console.shell.Site;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ServerTrust;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.lan.Enrolment;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.lan.SiteCertificate;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The site on the network that this desk has joined, kept among a person's settings; where it has
 * joined none, the one of this machine.
 */
final class JoinedSite implements Site.Search, Elsewhere {
  private static final String NAME = "site.properties";
  private static final String ADDRESS = "address";
  private static final String AUTHORITY = "authority";

  private final Path file;
  private final Site.Search own;
  private final Clock clock;

  private record Kept(SiteAddress address, SiteCertificate authority) {}

  /**
   * @param folder of a person's settings
   */
  JoinedSite(Path folder, Site.Search own, Clock clock) {
    this.file = folder.resolve(NAME);
    this.own = own;
    this.clock = clock;
  }

  @Override
  public Site find() {
    if (!Files.exists(file)) {
      return own.find();
    }
    return kept().<Site>map(this::serving).orElseGet(this::unreadable);
  }

  private Site serving(Kept kept) {
    var trust = ServerTrust.only(kept.authority().x509());
    return new Site.Serving(Line.to(kept.address().uri(), trust, clock), Optional.empty());
  }

  /** Not the site of this machine instead, which nobody at this desk expects. */
  private Site unreadable() {
    return new Site.Refused(
        "which site this desk has joined cannot be read from " + file + ".",
        "Join the site again with a new code.");
  }

  private Optional<Kept> kept() {
    var kept = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      kept.load(reader);
      return Optional.of(
          new Kept(
              new SiteAddress(kept.getProperty(ADDRESS, "")),
              new SiteCertificate(kept.getProperty(AUTHORITY, ""))));
    } catch (IOException | Malformed _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<SiteAddress> joined() {
    return kept().map(Kept::address);
  }

  @Override
  public Answer<Enrolled> join(SiteAddress site, EnrolmentCode code) {
    var answer = Enrolment.prove(site, code);
    if (answer instanceof Answer.Done<Enrolled>(var told)) {
      try {
        keep(new Kept(site, told.authority()));
      } catch (IOException _) {
        var refusal = new Refusal.Conflict("settings-not-written", Map.of());
        return new Answer.Refused<>(Problem.of(refusal, ""));
      }
    }
    return answer;
  }

  /** The old one or the new one, and never half of it. */
  private void keep(Kept joined) throws IOException {
    var kept = new Properties();
    kept.setProperty(ADDRESS, joined.address().value());
    kept.setProperty(AUTHORITY, joined.authority().value());
    Files.createDirectories(file.getParent());
    var draft = file.resolveSibling(NAME + ".new");
    try (var writer = Files.newBufferedWriter(draft)) {
      kept.store(writer, null);
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void leave() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // Then it is joined still, as the console goes on to show.
    }
  }
}
