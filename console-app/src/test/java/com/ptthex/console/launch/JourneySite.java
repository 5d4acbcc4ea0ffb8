package com.ptthex.console.launch;

import com.ptthex.console.shell.Line;
import com.ptthex.console.shell.Site;
import com.ptthex.server.Server;
import com.ptthex.server.demo.DemoSite;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** A real server with the demo's data and people with passwords, that can be lost and come back. */
final class JourneySite implements AutoCloseable {
  static final String PASSWORD = "a long way to the harbour";

  private final Path folder;
  private Server server;

  JourneySite(Path folder) throws CannotStart {
    this.folder = folder;
    server = start(0);
    DemoSite.open(server.store(), server.pipeline(), server.address());
    var customer = Customer.ensure(server.store(), new Label("Demo Customer"));
    for (var role : new Role[] {Role.OWNER, Role.CUSTOMER_ADMIN, Role.DISPATCHER}) {
      Accounts.ensure(
          server.store(),
          loginOf(role),
          new Password(PASSWORD),
          new Label("Shift " + role.name().charAt(0)),
          role,
          customer);
    }
  }

  static Login loginOf(Role role) {
    return new Login("shift-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private Server start(int port) throws CannotStart {
    return Server.start(
        new Server.Options(
            Database.file(folder.resolve("site")),
            new KeyFile(folder.resolve("site.key")),
            true,
            port,
            Limits.USUAL,
            Clock.systemUTC()));
  }

  Site.Search search() {
    return () -> new Site.Serving(Line.to(server.address(), Clock.systemUTC()), Optional.empty());
  }

  /** As the server has it, whatever a screen shows. */
  NumberStatus statusOf(String number) {
    try (var client = ApiClient.at(server.address())) {
      var token =
          client
              .call(AccessApi.SIGN_IN, new SignIn(loginOf(Role.DISPATCHER), new Password(PASSWORD)))
              .orThrow()
              .token();
      return client
          .as(token.value())
          .call(NumbersApi.LIST, NumbersApi.Find.all())
          .orThrow()
          .rows()
          .stream()
          .filter(row -> row.number().value().equals(number))
          .findFirst()
          .orElseThrow()
          .status();
    }
  }

  /** Somebody signed in elsewhere, as themselves. */
  ApiClient elsewhere(ApiClient client, Role role) {
    var wish = new SignIn(loginOf(role), new Password(PASSWORD));
    return client.as(client.call(AccessApi.SIGN_IN, wish).orThrow().token().value());
  }

  URI address() {
    return server.address();
  }

  /** Gone, as for everybody who follows it. */
  void lose() {
    server.close();
  }

  /** Back at the same address, with the same data. */
  void recover() throws CannotStart {
    server = start(server.address().getPort());
  }

  @Override
  public void close() {
    server.close();
  }
}
