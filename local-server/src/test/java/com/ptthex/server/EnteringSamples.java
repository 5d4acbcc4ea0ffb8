package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.value.UnitId;

/** What getting in takes. */
final class EnteringSamples {
  private EnteringSamples() {}

  static void into(Samples samples) {
    samples.ofOwn(PasswordApi.CHANGE, Foreign.OWN_ONLY, EnteringSamples::change);
  }

  private static PasswordApi.Change change(ApiClient caller, TestSite site, UnitId unit) {
    var me = caller.call(AccessApi.ME, Nothing.NOTHING).orThrow();
    var login = new Login(me.role() + "-" + me.unit().value());
    // Whatever an earlier sample made of it.
    Accounts.ensure(site.server.store(), login, TestSite.PASSWORD, me.name(), me.role(), me.unit());
    return new PasswordApi.Change(
        TestSite.PASSWORD, new Password("another one for " + unit.value()));
  }
}
