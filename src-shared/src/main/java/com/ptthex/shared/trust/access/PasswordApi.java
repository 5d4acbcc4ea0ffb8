package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;

/** Somebody's own password. */
public interface PasswordApi {

  Endpoint<Change, Nothing> CHANGE =
      deed("access.change-password", "/me/password/change", Change.class, Nothing.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Gives the caller another password, and ends all their other sessions.");

  record Change(Password current, Password wanted) {}
}
