package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run admin licence recovery}. */
@Command(
    name = "recovery",
    description =
        "Signs the leave to become an owner again, once, for a site that lost its last one. Make"
            + " sure in another way who asks for it.",
    mixinStandardHelpOptions = true)
final class RecoveryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ForASite site = new ForASite();

  @Option(
      names = "--login",
      paramLabel = "NAME",
      description = "Whose account is opened anew. Without it another owner is made.")
  private @Nullable String login;

  @Override
  public Integer call() {
    try {
      var code = OwnerCode.next();
      var owner = Optional.ofNullable(login).map(Login::new);
      var out = site.issue(Recovery.TYPE, new Recovery(code.hash(), owner));
      say("The leave is in " + out + ".");
      say("Its code, told to the customer apart from it: " + code.inGroups());
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
    spec.commandLine().getErr().println("No leave was signed: " + why);
    return ExitCode.USAGE;
  }
}
