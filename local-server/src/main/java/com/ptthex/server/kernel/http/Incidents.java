package com.ptthex.server.kernel.http;

import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.kernel.watch.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody thought of: logged once, and told by a code that finds it there. */
final class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  private Incidents() {}

  static String of(String endpoint, Throwable failure) {
    var incident = Trace.incident();
    LOG.atError()
        .addKeyValue("incident", incident)
        .addKeyValue("endpoint", endpoint)
        .addKeyValue("fault", Fault.of(failure))
        .log("unexpected; the caller was given the incident code");
    return incident;
  }
}
