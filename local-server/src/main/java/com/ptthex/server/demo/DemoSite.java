package com.ptthex.server.demo;

import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.DemoPassword;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A site to look at. Its accounts are made here, with a password everybody knows; all else is done
 * by its owner through the API, as on any site, and by machines through the same pipeline.
 */
public final class DemoSite {
  private static final List<Role> ROLES =
      List.of(
          Role.OWNER,
          Role.CUSTOMER_ADMIN,
          Role.DISPATCHER,
          Role.SUPPORT,
          Role.CLUSTER_OPERATOR,
          Role.SITTER,
          Role.API_CLIENT);

  private static final Comparator<Unit> BY_NAME = Comparator.comparing(unit -> unit.name().value());

  private DemoSite() {}

  /** Who works there, by the roles' names on the wire. */
  public static List<String> roles() {
    return ROLES.stream().map(Names::camel).toList();
  }

  /** A bearer token for each role, by its name on the wire. */
  public static Map<String, String> open(Store store, Pipeline pipeline, URI server) {
    try (var client = ApiClient.at(server)) {
      var customer = Customer.ensure(store, new Label("Demo Customer"));
      var tokens = new LinkedHashMap<String, String>();
      tokens.put("owner", signIn(store, client, Role.OWNER, customer));
      var owner = client.as(tokens.get("owner"));
      var units = owner.call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
      var branch =
          units.size() > 1
              ? first(units, UnitKind.BRANCH)
              : DemoData.fill(owner, pipeline, customer);
      for (var role : ROLES.subList(1, ROLES.size())) {
        // The dispatcher's desk is in one branch, so that scopes show.
        var unit = role == Role.DISPATCHER ? branch : customer;
        tokens.put(Names.camel(role), signIn(store, client, role, unit));
      }
      // Nobody of the field comes far without an approved device.
      tokens.put(Names.camel(Role.SITTER), DemoDevices.signIn(owner, login(Role.SITTER)));
      if (units.size() == 1) {
        var made = owner.call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
        DemoRules.make(owner, branch, last(made, UnitKind.BRANCH));
        DemoClients.fill(owner);
      }
      DemoProvider.connect(owner, pipeline);
      if (units.size() == 1) {
        DemoSupply.fill(owner, branch);
      }
      DemoSetup.fill(owner);
      return tokens;
    }
  }

  private static UnitId first(List<Unit> units, UnitKind kind) {
    return named(units, kind).min(BY_NAME).orElseThrow().id();
  }

  private static UnitId last(List<Unit> units, UnitKind kind) {
    return named(units, kind).max(BY_NAME).orElseThrow().id();
  }

  private static Stream<Unit> named(List<Unit> units, UnitKind kind) {
    return units.stream().filter(unit -> unit.kind() == kind);
  }

  private static String signIn(Store store, ApiClient client, Role role, UnitId unit) {
    var login = login(role);
    var password = DemoPassword.PASSWORD;
    Accounts.ensure(store, login, password, new Label("Demo " + Names.camel(role)), role, unit);
    return client.call(AccessApi.SIGN_IN, new SignIn(login, password)).orThrow().token().value();
  }

  private static Login login(Role role) {
    return new Login("demo-" + Names.camel(role));
  }

  static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
