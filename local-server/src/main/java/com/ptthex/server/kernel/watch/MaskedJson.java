package com.ptthex.server.kernel.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The lines of the log, without what no line may hold, wherever in the line it stands. */
final class MaskedJson extends JsonEncoder {

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new String(super.encode(event), UTF_8);
    // Its time comes first; as a number it would look like one that can be dialled.
    var time = line.indexOf(',');
    return (line.substring(0, time) + MarkerScan.masked(line.substring(time))).getBytes(UTF_8);
  }
}
