package com.ptthex.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.mail.LetterState;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailApi.Change;
import com.ptthex.shared.trust.mail.MailApi.Row;
import com.ptthex.shared.trust.mail.MailApi.Standing;
import com.ptthex.shared.trust.mail.MailApi.Test;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.trust.mail.MailPort;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The mail of a site, as its owner turns it on and watches it. */
public record Postage(TestSite site) {
  public static final MailAddress READER = new MailAddress("reader@example.org");

  public Standing standing() {
    return site.owner().call(MailApi.STANDING, Nothing.NOTHING).orThrow();
  }

  public Version version() {
    return standing().version();
  }

  public Postage by(MailServer server) {
    TestSite.perform(site.owner(), MailApi.CHANGE, server.settings(version())).orThrow();
    return this;
  }

  /** By one that nobody runs: what is sent waits. */
  public Change nowhere() {
    return new Change(
        new MailHost("127.0.0.1"),
        new MailPort(9),
        MailSecurity.PLAIN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new MailAddress("console@example.org"),
        Optional.empty(),
        new Note("The house has a mail server"),
        version());
  }

  public void withoutServer() {
    TestSite.perform(site.owner(), MailApi.CHANGE, nowhere()).orThrow();
  }

  public Row test() {
    var wish = new Test(READER, MailLanguage.ENGLISH);
    var sent = site.owner().call(MailApi.TEST, wish).orThrow();
    return row(row -> row.id().equals(sent.letter()) && row.state() != LetterState.WAITING);
  }

  public Row latest(LetterState state) {
    return row(row -> row.equals(standing().letters().getFirst()) && row.state() == state);
  }

  /** The first like this, as soon as there is one. */
  public Row row(Predicate<Row> wanted) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    var found = standing().letters().stream().filter(wanted).findFirst();
    while (found.isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      found = standing().letters().stream().filter(wanted).findFirst();
    }
    assertThat(found).as("a letter like that among " + standing().letters()).isPresent();
    return found.orElseThrow();
  }
}
