package com.ptthex.server.admin;

import picocli.CommandLine.Command;

/** What there is to be done at the command line. */
@Command(
    name = "admin",
    description = "Looks after a site while no server runs on it, and after its licences.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AuditCommand.class,
      DbCommand.class,
      LicenceCommand.class,
      ScreeningCommand.class,
      VaultCommand.class
    })
public final class Admin {}
