package com.ptthex.server.testing.crash;

import com.ptthex.shared.client.ApiClient;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Something that a site does over and over, and what must be true of it whatever happens. */
public interface Scenario {

  /** Once, on a fresh demo site. */
  default void prepare(ApiClient owner) {}

  /** The turns that were not acknowledged are taken again, and then are the same deed. */
  boolean acknowledged(ApiClient owner, int turn);

  /** What is known of a turn that was done, as {@link #kept} tells it. */
  String trace(int turn);

  /** All that the site has of it, each as often as it has it. */
  List<String> kept(ApiClient owner);

  /** What does not fit together in the database; nothing, if all is well. */
  default List<String> faults(Handle db) {
    return List.of();
  }
}
