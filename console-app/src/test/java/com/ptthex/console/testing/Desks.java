package com.ptthex.console.testing;

import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.Closings;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.Rights;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.value.CountryCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** Desks of people made up for a test, on a day that never ends. */
public final class Desks {
  public static final Instant NOW = Instant.parse("2026-11-25T14:32:10Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** Says yes to everything. */
  public static final Confirm AGREES = (_, yes, _) -> yes.run();

  private Desks() {}

  public static Desk of(Api api, Threads threads, Permission... held) {
    return of(api, threads, AGREES, held);
  }

  /** Where no time passes. */
  public static Desk of(Api api, Threads threads, Confirm confirm, Permission... held) {
    return of(api, threads, (_, _) -> {}, confirm, held);
  }

  public static Desk of(
      Api api, Threads threads, Later later, Confirm confirm, Permission... held) {
    return new Desk(api, threads, later, new Rights(codes(held)), confirm, CLOCK);
  }

  /** Where something may be closed for everybody. */
  public static Desk closing(
      ObservableValue<Closings> closings, Api api, Threads threads, Permission... held) {
    var rights = new Rights(codes(held), closings);
    return new Desk(api, threads, (_, _) -> {}, rights, AGREES, CLOCK);
  }

  /** Before a real server, with the rights that it says. */
  public static Desk at(ApiClient client, Threads threads, Clock clock) {
    var permissions = client.call(AccessApi.ME, Nothing.NOTHING).orThrow().permissions();
    var rights = new Rights(Set.copyOf(permissions));
    return new Desk(Api.over(client), threads, (_, _) -> {}, rights, AGREES, clock);
  }

  /** Of a site in a country. */
  public static Desk in(String country, Desk desk) {
    return new Desk(
        desk.api(),
        desk.threads(),
        desk.later(),
        desk.rights(),
        desk.confirm(),
        desk.clock(),
        new TypedNumbers(() -> Optional.of(new CountryCode(country))));
  }

  private static Set<String> codes(Permission... held) {
    return Stream.of(held).map(Permission::code).collect(Collectors.toSet());
  }
}
