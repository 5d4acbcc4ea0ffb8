package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.trust.licence.SignedTime;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./run admin licence time}. */
@Command(
    name = "time",
    description =
        "Signs the time, for a site that a mistake about it has locked. It holds once, and for the"
            + " site that it names.",
    mixinStandardHelpOptions = true)
final class TimeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ForASite site = new ForASite();

  @Override
  public Integer call() {
    try {
      var out = site.issue(SignedTime.TYPE, new SignedTime());
      say("The time is in " + out + ". Import it soon: it says when it was made.");
      return ExitCode.OK;
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (Malformed what) {
      return refused("what was asked for makes no document (" + what.code() + ").");
    } catch (IOException _) {
      return refused("a file cannot be read or written.");
    }
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }

  private int refused(String why) {
    spec.commandLine().getErr().println("No time was signed: " + why);
    return ExitCode.USAGE;
  }
}
