package com.ptthex.console.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where it is kept how somebody arranged their lists, each under its name. */
public interface ListShapes {
  /** Nothing while nobody has arranged that list. */
  Optional<ListShape> of(String list);

  void keep(String list, ListShape shape);

  /** Nothing while nobody has moved what parts that list from its detail. */
  Optional<Share> shareOf(String list);

  void keep(String list, Share share);

  /** For as long as this is there, and no longer. */
  static ListShapes forNow() {
    Map<String, ListShape> kept = new HashMap<>();
    Map<String, Share> shares = new HashMap<>();
    return new ListShapes() {
      @Override
      public Optional<ListShape> of(String list) {
        return Optional.ofNullable(kept.get(list));
      }

      @Override
      public void keep(String list, ListShape shape) {
        kept.put(list, shape);
      }

      @Override
      public Optional<Share> shareOf(String list) {
        return Optional.ofNullable(shares.get(list));
      }

      @Override
      public void keep(String list, Share share) {
        shares.put(list, share);
      }
    };
  }
}
