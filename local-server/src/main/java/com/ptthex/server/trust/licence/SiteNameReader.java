package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Sha256;
import com.ptthex.server.kernel.Site;
import com.ptthex.shared.signed.ServerName;
import org.jdbi.v3.core.Handle;

/**
 * How a licence names this site: made of the site's own id, short enough to be read out, and the
 * same on every server of the site.
 */
final class SiteNameReader {
  private static final int GROUP = 4;

  private SiteNameReader() {}

  static ServerName of(Handle db) {
    var digest = Sha256.hex("site " + Site.id(db));
    return new ServerName(
        "site-%s-%s-%s"
            .formatted(
                digest.substring(0, GROUP),
                digest.substring(GROUP, 2 * GROUP),
                digest.substring(2 * GROUP, 3 * GROUP)));
  }
}
