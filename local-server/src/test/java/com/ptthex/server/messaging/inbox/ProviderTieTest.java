package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.messaging.inbox.ProviderLink.Tie;
import com.ptthex.server.messaging.provider.ProviderFeature;
import com.ptthex.server.messaging.provider.TwilioSignature;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whom the site believes is whom it is connected to. */
final class ProviderTieTest {
  private static final String SECRET = "another-secret-of-an-account";

  /** As if nothing had been read within the last second. */
  private static Optional<Tie> now(TestSite site) throws CannotStart {
    var store = site.server.store();
    var reader = new ProviderFeature(store, site.vault(), site.clock, (_, _) -> {}).reader();
    return new ProviderTie(reader, store).now();
  }

  /** As a connection that was tried and worked stays. */
  private static void connected(TestSite site, int version, String kind) throws CannotStart {
    var vault = site.vault();
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        insert into provider_connection (version, changed_at, changed_by, reason,
                          kind, account, secret, name)
                        values (:version, :now, 'Owner', 'As it is', :kind, 'AC00000000000000000000000000000001', :secret,
                          'Account')\
                        """)
                    .bind("version", version)
                    .bind("now", site.clock.instant())
                    .bind("kind", kind)
                    .bind(
                        "secret",
                        vault.put(
                            db,
                            new Purpose("provider.secret"),
                            SECRET.getBytes(StandardCharsets.UTF_8)))
                    .execute());
  }

  @OnBothDatabases
  void itsCallsAreKnownByTheSecretOfTheConnectionUnderTheAddressThatWasChosen(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database)) {
      assertThat(now(site)).isEmpty();
      connected(site, 1, "TWILIO");
      assertThat(now(site).orElseThrow().signature()).contains(new TwilioSignature(SECRET));
      assertThat(now(site).orElseThrow().address()).isEmpty();
      var address = new PublicAddress("https://site.example.org/behind/");
      var wish =
          new AddressApi.Change(Optional.of(address), new Note("Our tunnel"), new Version(0));
      site.owner().call(AddressApi.CHANGE, wish).orThrow();
      assertThat(now(site).orElseThrow().address().orElseThrow().of("/webhooks/x", "a=b"))
          .isEqualTo("https://site.example.org/behind/webhooks/x?a=b");
      assertThat(TestSite.refused(site.owner().call(AddressApi.CHANGE, wish)).code())
          .isEqualTo("address-changed-meanwhile");
    }
  }

  @OnBothDatabases
  void theStandInSignsNothingAndWhoIsDisconnectedIsBelievedNoMore(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database)) {
      connected(site, 1, "SIMULATED");
      assertThat(now(site).orElseThrow().signature().isPresent()).isFalse();
      connected(site, 2, "TWILIO");
      assertThat(now(site)).isPresent();
      site.server
          .store()
          .writing(
              db ->
                  db.execute(
                      "update provider_connection set kind = null, secret = null where version ="
                          + " 2"));
      assertThat(now(site)).isEmpty();
    }
  }
}
