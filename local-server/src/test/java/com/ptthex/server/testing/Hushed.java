package com.ptthex.server.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Keeps a part of the log silent during a test that expects all that it would say. */
public record Hushed(String part) implements BeforeEachCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    logger().setLevel(Level.OFF);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    logger().setLevel(null);
  }

  private Logger logger() {
    return (Logger) LoggerFactory.getLogger(part);
  }
}
