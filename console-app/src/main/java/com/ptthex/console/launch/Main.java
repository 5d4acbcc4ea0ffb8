package com.ptthex.console.launch;

import java.io.IOException;
import java.util.List;

/**
 * Starts the console. Where a window is asked for, nothing else is looked at before it stands: all
 * that comes first is waited for at every start.
 */
public final class Main {
  private Main() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    var asked = Asked.in(List.of(arguments));
    System.exit(asked.isPresent() ? asked.get().open() : Commands.run(arguments));
  }
}
