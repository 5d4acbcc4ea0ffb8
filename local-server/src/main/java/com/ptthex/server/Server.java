package com.ptthex.server;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Footing;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Housekeeping;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.Rates;
import com.ptthex.server.kernel.Shares;
import com.ptthex.server.kernel.Site;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.feed.Feed;
import com.ptthex.server.kernel.feed.Hearing;
import com.ptthex.server.kernel.http.Doors;
import com.ptthex.server.kernel.http.Doorway;
import com.ptthex.server.kernel.http.Hooks;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.http.Routes;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Workers;
import com.ptthex.server.kernel.ledger.AuditRow;
import com.ptthex.server.kernel.ledger.LatestEvents;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.kernel.watch.Meters;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.launch.SiteData;
import com.ptthex.server.messaging.inbox.CarriedNews;
import com.ptthex.server.messaging.inbox.ProviderLink;
import com.ptthex.server.messaging.inbox.ProviderTie;
import com.ptthex.server.messaging.provider.ProviderFeature;
import com.ptthex.server.trust.access.Grants;
import com.ptthex.server.trust.access.ProofReader;
import com.ptthex.server.trust.access.SessionReader;
import com.ptthex.server.trust.access.SessionUse;
import com.ptthex.server.trust.audit.Sealer;
import com.ptthex.server.trust.audit.SiteKeyReader;
import com.ptthex.server.trust.bootstrap.OriginReader;
import com.ptthex.server.trust.duty.DutyReader;
import com.ptthex.server.trust.lan.LanFeature;
import com.ptthex.server.trust.lan.NetworkIdentity;
import com.ptthex.server.trust.licence.DemoAuthority;
import com.ptthex.server.trust.licence.LicenceFeature;
import com.ptthex.server.trust.licence.OfflineRevocations;
import com.ptthex.server.trust.licence.PinnedRoot;
import com.ptthex.server.trust.mail.MailFeature;
import com.ptthex.server.trust.organisation.RememberedUnitReader;
import com.ptthex.server.upkeep.queues.QueuesFeature;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The embedded server, put together of its {@link Features}. */
public final class Server implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Store store;
  private final Ledger ledger;
  private final UseCases cases;
  private final Pipeline pipeline;
  private final List<EventType> events;
  private final Feed feed;
  private final List<Background> background;
  private final LanFeature lan;
  private final Routes routes;
  private final int port;

  /**
   * @param keys where the key of the site's secrets lies
   * @param demo licensed by an authority of its own; a real site is never opened as one
   * @param root whom a real site believes
   * @param doors where it may be called
   * @param link to whoever carries its messages, if that is not the one it is connected to
   */
  public record Options(
      Database database,
      KeyFile keys,
      boolean demo,
      PinnedRoot root,
      Doors doors,
      Limits limits,
      Clock clock,
      Optional<ProviderLink> link) {

    public Options(
        Database database,
        KeyFile keys,
        boolean demo,
        PinnedRoot root,
        Doors doors,
        Limits limits,
        Clock clock) {
      this(database, keys, demo, root, doors, limits, clock, Optional.empty());
    }

    public Options(
        Database database, KeyFile keys, boolean demo, int port, Limits limits, Clock clock) {
      this(database, keys, demo, PinnedRoot.ofBuild(), port, limits, clock);
    }

    /** For its own machine alone. */
    public Options(
        Database database,
        KeyFile keys,
        boolean demo,
        PinnedRoot root,
        int port,
        Limits limits,
        Clock clock) {
      this(database, keys, demo, root, Doors.loopback(port), limits, clock);
    }
  }

  private Server(Store store, Ledger ledger, Vault vault, Options options) throws BindException {
    this.store = store;
    this.ledger = ledger;
    this.cases = new UseCases();
    var data = options.keys().folder();
    var limits = options.limits();
    var signer = new SiteKeyReader(vault);
    var licence = new LicenceFeature(data, store, options.demo(), options.root(), signer);
    var sessions = new SessionUse();
    var network = options.doors().network();
    var identity =
        network.map(door -> NetworkIdentity.of(store, vault, door.address(), options.clock()));
    var doorway =
        new Doorway(options.doors(), identity.map(known -> known), new OriginReader(store), limits);
    this.lan = new LanFeature(identity, doorway::networkPort);
    var strangers = new Shares(limits.strangersPerHour(), Duration.ofHours(1));
    var mail = new MailFeature(store, vault, options.clock());
    var provider = new ProviderFeature(store, vault, options.clock(), licence.timeWitness());
    var link = options.link().orElseGet(() -> new ProviderTie(provider.reader(), store));
    var keeping = new Features.Keeping(store, ledger, data, vault);
    var features = Features.of(keeping, licence, lan, mail, provider, link, sessions, strangers);
    features.forEach(feature -> feature.serve(cases));
    var intents = new Intents(QueuesFeature::died);
    intents.serve(cases);
    var gates =
        new Gates(
            new SessionReader(sessions),
            new RememberedUnitReader()::everything,
            licence.gate(),
            new DutyReader(),
            new Grants(),
            new ProofReader());
    var meters = new Meters();
    var footing = new Footing(store, ledger, vault.derived());
    this.events = features.stream().flatMap(feature -> feature.events().stream()).toList();
    var latest = new LatestEvents(store, ledger);
    this.feed = new Feed(footing, latest, events, limits.feed(), options.clock());
    feed.serve(cases);
    meters.watch("ptthex.stream.readers", "Who follows what happens", feed::readers);
    var rates = new Rates(limits.perCaller(), limits.perAddress());
    this.pipeline = new Pipeline(footing, gates, rates, cases, options.clock());
    provider.heardBy(new CarriedNews(pipeline));
    var ground = new Ground(store, ledger, pipeline, options.clock());
    var hooks = new Hooks(features, ground, meters);
    this.routes = new Routes(pipeline, cases, hooks, meters, store::healthy, doorway);
    this.background =
        Stream.concat(
                Stream.of(
                    feed,
                    doorway.watching(),
                    new Housekeeping(store, options.clock()).hourly(),
                    new Workers(ground, intents, effects(features))),
                features.stream().flatMap(feature -> beside(feature, ground, latest, meters)))
            .toList();
    if (options.demo()) {
      DemoAuthority.license(store, pipeline, options.clock());
    }
    this.port = routes.listen();
    background.forEach(Background::start);
  }

  static List<Effect<?>> effects(List<Feature> features) {
    return features.stream().<Effect<?>>flatMap(feature -> feature.effects().stream()).toList();
  }

  private static Stream<Background> beside(
      Feature feature, Ground ground, LatestEvents latest, Meters meters) {
    return Stream.concat(
        feature.background(ground).stream(),
        feature.subscribers(ground).stream()
            .map(each -> new Hearing(each, latest, ground.store(), ground.ledger(), meters)));
  }

  public static Server start(Options options) throws CannotStart {
    var store = SiteData.open(options.database());
    try {
      if (!Site.claim(store, options.demo(), options.clock())) {
        throw wrongSite(options.demo());
      }
      return start(store, options.keys().open(store, options.clock()), options);
    } catch (BindException place) {
      store.close();
      throw new CannotStart(
          "it cannot listen on " + place.getMessage() + ".",
          "Stop the program that is there, or choose another port with --port or --listen-port (0"
              + " takes any that is free); an address for --listen must be one of this machine.");
    } catch (CannotStart | RuntimeException failure) {
      // Whatever it was, the data is let go before it is told.
      store.close();
      throw failure;
    }
  }

  private static Server start(Store store, Vault vault, Options options) throws BindException {
    var ledger = Ledger.open(store);
    try {
      return new Server(store, ledger, vault, options);
    } catch (BindException | RuntimeException failure) {
      // Its thread would go on, with a store that is closed.
      ledger.close();
      throw failure;
    }
  }

  private static CannotStart wrongSite(boolean demo) {
    return demo
        ? new CannotStart(
            "this data folder belongs to a real site, and --demo would open it without a licence.",
            "Leave --demo out, or give the demo a folder of its own with --data.")
        : new CannotStart(
            "this data folder holds a demo site.",
            "Start it with --demo, or give the real site a folder of its own with --data.");
  }

  /** Seals what was done while none ran, as each does once more when it stops. */
  public static void seal(Path data, Store store, Vault vault, Clock clock) {
    try (var ledger = Ledger.open(store)) {
      Sealer.beside(data, store, ledger, vault, clock).seal();
    }
  }

  /** Tells a site of licences that were taken back while none runs; how many lists were new. */
  public static int takeBack(Ledger ledger, byte[] list, Instant now, IntFunction<AuditRow> row) {
    return OfflineRevocations.keep(ledger, PinnedRoot.ofBuild(), list, now, row);
  }

  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + port);
  }

  /** Where it is called from the network, if it is at all; the first is the one to tell people. */
  public List<URI> networkAddresses() {
    return lan.addresses().stream().map(SiteAddress::uri).toList();
  }

  /** For those inside the process who call as everybody else does. */
  public Pipeline pipeline() {
    return pipeline;
  }

  public Store store() {
    return store;
  }

  /** What it can tell of. */
  public List<EventType> events() {
    return events;
  }

  /** How many follow what happens. */
  public int readers() {
    return feed.readers();
  }

  public List<Endpoint<?, ?>> endpoints() {
    return cases.endpoints();
  }

  /** Answers what has begun, then lets go of the data. */
  @Override
  public void close() {
    // First who follows, or the server would wait for them as for calls that have begun.
    feed.close();
    routes.close();
    background.reversed().forEach(Background::close);
    pipeline.close();
    ledger.close();
    store.close();
  }
}
