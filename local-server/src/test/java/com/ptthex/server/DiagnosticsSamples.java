package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi;

/** How the site's connections are. */
final class DiagnosticsSamples {
  private DiagnosticsSamples() {}

  static void into(Samples samples) {
    samples.of(DiagnosticsApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(DiagnosticsApi.TEST, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
  }
}
