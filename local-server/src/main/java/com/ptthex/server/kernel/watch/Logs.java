package com.ptthex.server.kernel.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One JSON object a line, a file a day, kept for so many days and never more than so much. */
public final class Logs {
  private static final FileSize LARGEST_FILE = new FileSize(64 * FileSize.MB_COEFFICIENT);
  private static final FileSize ALL_TOGETHER = new FileSize(2 * FileSize.GB_COEFFICIENT);

  private Logs() {}

  /** From here on everything is logged below this folder, and nothing to the terminal. */
  public static void to(Path folder, int days) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var file = new RollingFileAppender<ILoggingEvent>();
    file.setContext(context);
    file.setFile(folder.resolve("server.log").toString());
    var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("server.%d{yyyy-MM-dd}.%i.log.gz").toString());
    rolling.setMaxHistory(days);
    rolling.setMaxFileSize(LARGEST_FILE);
    rolling.setTotalSizeCap(ALL_TOGETHER);
    rolling.setCleanHistoryOnStart(true);
    rolling.start();
    file.setRollingPolicy(rolling);
    file.setEncoder(encoder(context));
    file.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(file);
    context.getLogger("com.ptthex").setLevel(Level.INFO);
    // Its warnings quote what a caller sent; what it refuses is answered as a problem all the same.
    context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
  }

  private static JsonEncoder encoder(LoggerContext context) {
    var encoder = new MaskedJson();
    encoder.setContext(context);
    encoder.setWithArguments(false);
    encoder.setWithContext(false);
    encoder.setWithMarkers(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithSequenceNumber(false);
    // A throwable's message may hold what no log may; see Fault.
    encoder.setWithThrowable(false);
    encoder.start();
    return encoder;
  }
}
