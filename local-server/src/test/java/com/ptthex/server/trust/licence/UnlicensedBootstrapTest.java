package com.ptthex.server.trust.licence;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.devices.DeviceKeys;

/** A site that is nobody's yet tells clients nothing that they could use, and says why. */
final class UnlicensedBootstrapTest {
  @OnBothDatabases
  void withoutALicenceClientsAreToldWhyAndNothingElse(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var problem = refused(site.anyone().call(BootstrapApi.READ, Nothing.NOTHING));
      assertThat(problem.code()).isEqualTo("no-licence");
      assertThat(problem.status()).isEqualTo(403);
      var knock = new GuestEntryApi.Knock(DeviceKeys.make().key());
      assertThat(refused(site.anyone().call(GuestEntryApi.CHALLENGE, knock)).code())
          .isEqualTo("no-licence");
      assertThat(site.<Integer>ask(Integer.class, "select count(*) from bootstrap_document"))
          .isZero();
    }
  }
}
