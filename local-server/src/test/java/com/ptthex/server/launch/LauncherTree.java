package com.ptthex.server.launch;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A small source tree beside a JDK and a Maven that only write down how they were called. */
final class LauncherTree {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "cp",
          "env",
          "find",
          "flock",
          "ln",
          "mkdir",
          "mv",
          "nice",
          "readlink",
          "rm",
          "sleep");
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      case " $* " in
        *" -XX:AOTCacheOutput="*) learning=yes noted=lesson ;;
        *) learning= noted=java ;;
      esac
      printf '%s\\n' "$0" >"$CALLS/$noted-home"
      for argument; do printf '<%s>\\n' "$argument"; done >"$CALLS/$noted"
      if [ -z "$learning" ]; then exit; fi
      echo begun >>"$CALLS/lessons"
      if [ -e "$CALLS/desk" ]; then read -r _ <"$CALLS/desk"; fi
      if [ -e "$CALLS/dull" ]; then exit 1; fi
      for argument; do
        case $argument in -XX:AOTCacheOutput=*) echo learnt >"${argument#*=}" ;; esac
      done
      case " $* " in *" server "*) trap 'exit 143' TERM; echo ready; while :; do sleep 1; done ;; esac
      """;
  // Answers like a Maven of the noted version, and builds as much as the launcher looks at.
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      if [ "$1" = -v ]; then printf '\\033[1mApache Maven %s\\033[m\\n' "$(<"$CALLS/version")"; exit; fi
      printf '%s\\n' "$*" >>"$CALLS/mvn"
      if [ -e "$CALLS/gate" ]; then read -r _ <"$CALLS/gate"; fi
      if [ -e "$CALLS/broken" ]; then echo "COMPILATION ERROR"; exit 1; fi
      while [ "$1" != -pl ]; do shift; done
      mkdir -p src-shared/target "$2/target/classes"
      if [ -e "$CALLS/deadly" ]; then kill -KILL $$; fi
      : >src-shared/target/shared.jar
      : >"$2/target/${2##*/}.jar"
      printf '%s' "$PWD/src-shared/target/shared.jar" >"$2/target/classpath"
      """;

  private final Path base;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<Process> started = new ArrayList<>();
  private Path root;
  private Path script;

  private LauncherTree(Path base) {
    this.base = base;
    this.root = base.resolve("a tree");
    this.script = root.resolve("run");
  }

  /** Complete: a JDK 25, a fitting Maven, sources older than anything that happens in a test. */
  static LauncherTree under(Path base) throws IOException {
    var tree = new LauncherTree(base);
    for (var folder : List.of("bin", "jdks", "calls", "home", "elsewhere")) {
      Files.createDirectories(base.resolve(folder));
    }
    for (var tool : TOOLS) {
      var found = onPath(tool);
      if (found.isPresent()) {
        Files.createSymbolicLink(base.resolve("bin").resolve(tool), found.get());
      }
    }
    for (var module : List.of("src-shared", "local-server", "console-app", "installer/bench")) {
      tree.file(module + "/pom.xml", "");
      tree.file(module + "/src/main/java/Main.java", "");
    }
    tree.file("pom.xml", "");
    Files.copy(realScript(), tree.script);
    tree.sourcesAreOld();
    tree.jdk("twenty-five", "25.0.3");
    tree.maven("3.9.9");
    tree.set("PATH", base.resolve("bin").toString());
    tree.set("HOME", base.resolve("home").toString());
    tree.set("CALLS", base.resolve("calls").toString());
    tree.set("PTTHEX_JDKS", base.resolve("jdks").toString());
    tree.set("PTTHEX_LEARN", "no");
    return tree;
  }

  static Optional<Path> onPath(String tool) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder).resolve(tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path realScript() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .map(folder -> folder.resolve("run"))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow();
  }

  private void sourcesAreOld() throws IOException {
    try (var all = Files.walk(root)) {
      for (var path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(7200)));
      }
    }
  }

  /** Makes the last build look older, so that a change just after it cannot share its moment. */
  void timePasses() throws IOException {
    try (var all = Files.walk(root)) {
      for (var built : all.filter(LauncherTree::isBuilt).toList()) {
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().minusSeconds(3600)));
      }
    }
  }

  private static boolean isBuilt(Path path) {
    return path.endsWith("run.built") || path.toString().endsWith(".jar");
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  Path place(String inBase) {
    return base.resolve(inBase);
  }

  void file(String inTree, String content) throws IOException {
    var file = root.resolve(inTree);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }

  void delete(String inTree) throws IOException {
    Files.delete(root.resolve(inTree));
  }

  boolean has(String inTree) {
    return Files.exists(root.resolve(inTree));
  }

  /** The original stays, with its jars; the copy's dates say nothing of a change. */
  void copyTo(String inBase) throws IOException {
    var copy = base.resolve(inBase);
    try (var all = Files.walk(root)) {
      for (var path : all.toList()) {
        Files.copy(path, copy.resolve(root.relativize(path)), COPY_ATTRIBUTES);
      }
    }
    root = copy;
    script = root.resolve("run");
    sourcesAreOld();
    timePasses();
  }

  void startThrough(Path link) throws IOException {
    script = Files.createSymbolicLink(link, script);
  }

  /** A JDK in the folder that PTTHEX_JDKS names. */
  Path jdk(String name, String version) throws IOException {
    var home = base.resolve("jdks").resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(home.resolve("bin/java"), JAVA);
    program(home.resolve("bin/javac"), JAVA);
    return home;
  }

  void noJdk() throws IOException {
    Files.move(base.resolve("jdks/twenty-five"), base.resolve("hidden"));
  }

  void maven(String version) throws IOException {
    Files.writeString(base.resolve("calls/version"), version);
    program(base.resolve("bin/mvn"), MAVEN);
  }

  void without(String tool) throws IOException {
    Files.deleteIfExists(base.resolve("bin").resolve(tool));
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** How often, and with which words, a build was asked for. */
  List<String> builds() throws IOException {
    return noted("mvn");
  }

  /** The arguments of the last java, each in angle brackets. */
  List<String> javaArguments() throws IOException {
    return noted("java");
  }

  List<String> noted(String what) throws IOException {
    var notes = base.resolve("calls").resolve(what);
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  /** A pipe that has whoever reads it wait, until somebody writes into it. */
  Path gate(String name) throws IOException, InterruptedException {
    var gate = base.resolve("calls").resolve(name);
    assertThat(exitOf(new ProcessBuilder("mkfifo", gate.toString()).start())).isZero();
    return gate;
  }

  Watched watched(String... arguments) throws IOException, InterruptedException {
    var watched = Watched.start(launch(arguments), gate("held-" + started.size()));
    started.add(watched.process());
    return watched;
  }

  Process start(String... arguments) throws IOException {
    var child = launch(arguments).start();
    started.add(child);
    return child;
  }

  /** A failed test leaves nothing waiting. JUnit would warn of the links that leave its folder. */
  void end() throws IOException {
    for (var child : started) {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly();
    }
    for (var tool : TOOLS) {
      without(tool);
    }
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    var out = base.resolve("out");
    var err = base.resolve("err");
    var launch = launch(arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
    var code = exitOf(launch.start());
    return new Ended(code, Files.readString(out), Files.readString(err));
  }

  /** Started from a folder that is not the tree's, and with nothing of this test's environment. */
  private ProcessBuilder launch(String... arguments) {
    var command = new ArrayList<>(List.of(arguments));
    command.addFirst(script.toString());
    var builder = new ProcessBuilder(command).directory(base.resolve("elsewhere").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  static int exitOf(Process child) throws InterruptedException {
    var ended = child.waitFor(60, TimeUnit.SECONDS);
    child.destroyForcibly();
    assertThat(ended).as("the launcher ends by itself").isTrue();
    return child.exitValue();
  }

  record Ended(int code, String out, String err) {}
}
