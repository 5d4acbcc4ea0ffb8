package com.ptthex.server.admin;

import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.licence.OwnerCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
    var code = OwnerCode.next();
    return site.issue(
        spec,
        Recovery.TYPE,
        () -> new Recovery(code.hash(), Optional.ofNullable(login).map(Login::new)),
        out ->
            List.of(
                "The leave is in " + out + ".",
                "Its code, told to the customer apart from it: " + code.inGroups()));
  }
}
