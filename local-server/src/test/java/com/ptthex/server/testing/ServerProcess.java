package com.ptthex.server.testing;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import com.ptthex.server.Main;
import com.ptthex.shared.client.ApiClient;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The server as a person or a service starts it: a process of its own. */
public final class ServerProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

  private static final Executor READER = Thread::startVirtualThread;

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> out;
  private final CompletableFuture<String> err;

  /** How a process ended, and what it had said by then. */
  public record Ended(int code, List<String> out, String err) {}

  private ServerProcess(Process process) {
    this.process = process;
    this.out = runAsync(() -> process.inputReader().lines().forEach(lines::add), READER);
    this.err = supplyAsync(() -> text(process.errorReader()), READER);
  }

  private static String text(BufferedReader reader) {
    return reader.lines().collect(Collectors.joining("\n"));
  }

  /** {@code server --port 0} and what else is given. */
  public static ServerProcess start(Path temporary, String... arguments) {
    var all = new ArrayList<>(List.of("server"));
    if (!List.of(arguments).contains("--port")) {
      all.addAll(List.of("--port", "0"));
    }
    all.addAll(List.of(arguments));
    return command(temporary, Main.class, all);
  }

  /** Any other program of ours, such as one that is there to be killed. */
  public static ServerProcess of(Path temporary, Class<?> program, String... arguments) {
    return command(temporary, program, List.of(arguments));
  }

  /** {@code admin} and what else is given. */
  public static ServerProcess admin(Path temporary, String... arguments) {
    var all = new ArrayList<>(List.of("admin"));
    all.addAll(List.of(arguments));
    return command(temporary, Main.class, all);
  }

  private static ServerProcess command(Path temporary, Class<?> program, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    try {
      var process = new ProcessBuilder(command).directory(new File("/")).start();
      process.getOutputStream().close();
      return new ServerProcess(process);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The next line it says. */
  public String line() throws InterruptedException {
    var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      process.toHandle().destroyForcibly();
      throw new AssertionError("said nothing on its output, but: " + err.join());
    }
    return line;
  }

  private static void mustBe(String line, String pattern) {
    if (!line.matches(pattern)) {
      throw new AssertionError("said \"" + line + "\" instead of " + pattern);
    }
  }

  /** Waits for the first line, which says where it serves. */
  public URI ready() throws InterruptedException {
    var line = line();
    mustBe(line, "ready http://127\\.0\\.0\\.1:\\d+");
    return URI.create(line.substring("ready ".length()));
  }

  /** Waits for the second line, which only a demo has. */
  public Map<String, String> tokens() throws InterruptedException {
    var line = line();
    mustBe(line, "demo \\{.*");
    var tokens = new TreeMap<String, String>();
    JsonMapper.shared()
        .readTree(line.substring("demo ".length()))
        .properties()
        .forEach(token -> tokens.put(token.getKey(), token.getValue().asString()));
    return tokens;
  }

  /** Waits until it serves, and calls it as the owner of the demo. */
  public ApiClient owner() throws InterruptedException {
    var address = ready();
    return ApiClient.at(address).as(tokens().getOrDefault("owner", ""));
  }

  /** Asks it to stop, as a service manager does. */
  public Ended stop() throws Exception {
    // Through its handle, because Process closes what it still has to say.
    process.toHandle().destroy();
    return ended();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Gives it no chance to do anything more. */
  public Ended kill() throws Exception {
    process.toHandle().destroyForcibly();
    return ended();
  }

  /** Waits for its end; what is in the lines was not waited for before. */
  public Ended ended() throws InterruptedException, ExecutionException, TimeoutException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.toHandle().destroyForcibly();
      throw new AssertionError("did not end; it said " + lines + " and " + err.join());
    }
    out.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var said = err.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return new Ended(process.exitValue(), List.copyOf(lines), said);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
