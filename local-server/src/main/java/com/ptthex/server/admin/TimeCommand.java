package com.ptthex.server.admin;

import com.ptthex.shared.trust.licence.SignedTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
    return site.issue(
        spec,
        SignedTime.TYPE,
        SignedTime::new,
        out -> List.of("The time is in " + out + ". Import it soon: it says when it was made."));
  }
}
