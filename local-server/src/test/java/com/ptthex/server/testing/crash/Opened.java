package com.ptthex.server.testing.crash;

import com.ptthex.server.Server;
import com.ptthex.server.demo.DemoSite;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.trust.audit.EvidenceReader;
import com.ptthex.shared.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A demo site that runs in this process, and its owner. */
record Opened(Server server, ApiClient client, ApiClient owner) implements AutoCloseable {
  private static final Limits UNLIMITED = new Limits(1_000_000, 1_000_000);

  /**
   * @param data the folder of its key and its evidence
   */
  static Opened on(Database database, Path data) throws CannotStart {
    var keys = new KeyFile(data.resolve(KeyFile.NAME));
    var options = new Server.Options(database, keys, true, 0, UNLIMITED, Clock.systemUTC());
    var server = Server.start(options);
    var client = ApiClient.at(server.address());
    var tokens = DemoSite.open(server.store(), server.pipeline(), server.address());
    return new Opened(server, client, client.as(Objects.requireNonNull(tokens.get("owner"))));
  }

  /** Opens what a crash left, and says what is wrong with it. */
  static List<String> faultsOf(
      Path store, Path data, Scenario scenario, Collection<String> acknowledged) {
    var faults = new ArrayList<String>();
    try (var site = on(Database.file(store), data)) {
      faults.addAll(Findings.faultsOf(acknowledged, scenario.kept(site.owner())));
    } catch (CannotStart failure) {
      return List.of("the site does not open: " + failure.getMessage());
    }
    faults.addAll(faultsIn(Database.file(store), data, scenario));
    return faults;
  }

  /** What does not fit together in a database that nobody has open. */
  static List<String> faultsIn(Database database, Path data, Scenario scenario) {
    try (var opened = Store.open(database)) {
      var faults = new ArrayList<String>();
      faults.addAll(opened.<List<String>>reading(scenario::faults));
      faults.addAll(opened.<List<String>>reading(Opened::gaps));
      unproved(new EvidenceReader(opened, data)).ifPresent(faults::add);
      return faults;
    } catch (Unusable failure) {
      return List.of("the store does not open");
    } catch (IOException failure) {
      return List.of("the evidence cannot be read");
    }
  }

  /** Everything, since whoever stops a server in good order has it sealed to the last row. */
  private static Optional<String> unproved(EvidenceReader evidence) throws IOException {
    var key = evidence.shownKey();
    if (key.isEmpty()) {
      return Optional.of("the site shows no key");
    }
    var verdict = evidence.verify(key.get(), _ -> {});
    return verdict.ok() ? Optional.empty() : Optional.of("the audit does not verify: " + verdict);
  }

  private static List<String> gaps(Handle db) {
    var whole =
        db.createQuery("select count(*) = coalesce(max(number), 0) from audit")
            .mapTo(Boolean.class)
            .one();
    return whole ? List.of() : List.of("deeds are not numbered without gaps");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
