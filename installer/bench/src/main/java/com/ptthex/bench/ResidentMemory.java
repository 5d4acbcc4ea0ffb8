package com.ptthex.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What of a process lies in the memory of the machine, as its system counts it. */
final class ResidentMemory {
  private static final double KIBIBYTES = 1024;

  private ResidentMemory() {}

  static double mebibytes(long pid) throws IOException, InterruptedException {
    var status = Path.of("/proc", Long.toString(pid), "status");
    return (Files.exists(status) ? ofLinux(status) : ofOthers(pid)) / KIBIBYTES;
  }

  private static double ofLinux(Path status) throws IOException {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToDouble(Double::parseDouble)
          .findFirst()
          .orElseThrow(() -> new IOException("the process has ended"));
    }
  }

  private static double ofOthers(long pid) throws IOException, InterruptedException {
    var asked = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    asked.waitFor();
    return Double.parseDouble(told.strip());
  }
}
