package com.ptthex.server.kernel.feed;

import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.Position;
import java.util.Optional;

/** How positions are written for a reader, and read when it comes back. */
interface Bookmarks {
  Bookmark write(Position position);

  /** Empty when it was not made here. */
  Optional<Position> read(Bookmark bookmark);

  /** For who may know how much happens on the site. */
  record Plain() implements Bookmarks {
    @Override
    public Bookmark write(Position position) {
      return new Bookmark(position.text());
    }

    @Override
    public Optional<Position> read(Bookmark bookmark) {
      return Position.read(bookmark.value());
    }
  }
}
