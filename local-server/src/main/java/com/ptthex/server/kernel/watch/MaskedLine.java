package com.ptthex.server.kernel.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** What goes to the terminal while nothing says yet where to log, without what no line may hold. */
public final class MaskedLine extends PatternLayoutEncoder {

  @Override
  public byte[] encode(ILoggingEvent event) {
    return MarkerScan.masked(new String(super.encode(event), UTF_8)).getBytes(UTF_8);
  }
}
