package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.ServerName;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Whose site this is, as its licence has it. */
public interface BindingReader {
  Binding of(Handle db, Instant now);

  sealed interface Binding {}

  /**
   * @param open whether all that is licensed can be done, and not only what life and limb need
   */
  record Bound(Customer customer, ServerName server, boolean open) implements Binding {}

  /**
   * There is no licence that is believed.
   *
   * @param code why not
   */
  record Unbound(String code) implements Binding {}
}
