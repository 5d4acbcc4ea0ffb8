package com.ptthex.server.kernel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is logged by mistake is masked where lines are made, wherever in a line it stands. */
final class LogsTest {
  private static final String PHONE = "+447700900123";
  private static final String TOKEN = "N7bJ2gkq0vH3xUqQmC5y8LwZr1tPeAoDsFiGhKlMnBV";

  @TempDir private Path folder;

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  @AfterEach
  void logAsBefore() throws JoranException {
    MDC.clear();
    context().reset();
    new ContextInitializer(context()).autoConfig();
  }

  private static void mistakes() {
    var log = LoggerFactory.getLogger("com.ptthex.mistakes");
    MDC.put("phone", PHONE);
    log.atWarn()
        .addKeyValue("token", TOKEN)
        .addKeyValue("number", 447700900123L)
        .addKeyValue("header", "Bearer abc")
        .addKeyValue("count", 42)
        .log("called " + PHONE + " \"with\" " + TOKEN);
  }

  @Test
  void inTheFile() throws Exception {
    Logs.to(folder, 1);
    mistakes();
    context().reset();
    var line = Files.readString(folder.resolve("server.log"));
    assertThat(line).doesNotContain("7700900123", TOKEN, "abc");
    var json = JsonMapper.shared().readTree(line);
    assertThat(json.path("timestamp").asLong()).isPositive();
    assertThat(json.path("message").asString()).isEqualTo("called ••• \"with\" •••");
    assertThat(json.path("mdc").toString()).isEqualTo("{\"phone\":\"•••\"}");
    assertThat(json.path("kvpList").toString())
        .isEqualTo(
            "[{\"token\":\"•••\"},{\"number\":\"•••\"},{\"header\":\"•••\"},{\"count\":\"42\"}]");
  }

  @Test
  void onTheTerminal() {
    var terminal =
        (OutputStreamAppender<ILoggingEvent>) context().getLogger("ROOT").getAppender("terminal");
    assertThat(terminal.getEncoder()).isInstanceOf(MaskedLine.class);
    var event = new ch.qos.logback.classic.spi.LoggingEvent();
    event.setLevel(ch.qos.logback.classic.Level.WARN);
    event.setLoggerName("com.ptthex.mistakes");
    event.setLoggerContext(context());
    event.setMessage("called " + PHONE);
    assertThat(
            new String(
                terminal.getEncoder().encode(event), java.nio.charset.StandardCharsets.UTF_8))
        .contains("WARN", "called •••")
        .doesNotContain("7700900123");
  }
}
