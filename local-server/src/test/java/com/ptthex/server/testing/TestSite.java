package com.ptthex.server.testing;

import static com.ptthex.shared.contract.Nothing.NOTHING;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.http.Doors;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.trust.access.Insiders;
import com.ptthex.server.trust.audit.Sealer;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real server on a real database, with a customer of two branches and an account for each role.
 */
public final class TestSite implements AutoCloseable {
  public static final Password PASSWORD = new Password("correct horse battery");

  /** Of whoever has changed theirs. */
  public static final Password OTHER_PASSWORD = new Password("staple for the horse");

  private static final Limits UNLIMITED = new Limits(1_000_000, 1_000_000);

  public final TestClock clock = new TestClock();
  public final TestCarrier carrier = new TestCarrier();
  public final Server server;
  public final UnitId customer;
  public final UnitId north;
  public final UnitId south;

  private final KeyFile keys;
  private final Limits limits;
  private final ApiClient anonymous;
  private final Map<Login, ApiClient> signedIn = new ConcurrentHashMap<>();
  private final Map<Login, String> tokens = new ConcurrentHashMap<>();
  private final AtomicInteger phones = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();

  private TestSite(Database database, KeyFile keys, Limits limits) {
    this.keys = keys;
    this.limits = limits;
    this.server = start(database, 0);
    Insiders.sparePasswords(server.store());
    license();
    this.anonymous = ApiClient.at(server.address());
    this.customer = Customer.ensure(server.store(), new Label("Customer"));
    this.north = branch("North");
    this.south = branch("South");
  }

  public static TestSite on(TestDatabase database) {
    return on(database, UNLIMITED);
  }

  public static TestSite on(TestDatabase database, Limits limits) {
    return new TestSite(database.fresh(), TestKeys.fresh(), limits);
  }

  /** A server of a site that may have run before, or may be running on another server. */
  public static TestSite of(Database database, KeyFile keys) {
    return new TestSite(database, keys, UNLIMITED);
  }

  /** On data that a test chose. */
  public static TestSite on(Database database, Limits limits) {
    return new TestSite(database, TestKeys.fresh(), limits);
  }

  /** Another server of the same site, once the first one is closed. */
  public Server again(Database database, int port) {
    return start(database, port);
  }

  private Server start(Database database, int port) {
    try {
      // On a network too, as far as a test may go.
      var network = new Doors.Network(InetAddress.getLoopbackAddress(), 0);
      var doors = new Doors(port, Optional.of(network), Set.of());
      return Server.start(
          new Server.Options(
              database,
              keys,
              false,
              TestAuthority.VENDOR.pinned(),
              doors,
              limits,
              clock,
              Optional.of(carrier)));
    } catch (CannotStart failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Through no network, so that nobody's share of calls is used up by it. */
  private void license() {
    var standing = server.pipeline().run(LicenceApi.STANDING, Call.inside("test", "", NOTHING));
    if (!standing.everAccepted()) {
      inside(LicenceApi.BEGIN, new Begin(TestAuthority.VENDOR.licence(standing.server()).file()));
    }
  }

  /** Another licence for this site, for who wants to import one. */
  public TestLicence licence() {
    var standing = server.pipeline().run(LicenceApi.STANDING, Call.inside("test", "", NOTHING));
    return TestAuthority.VENDOR.licence(standing.server());
  }

  /** Whatever else the authority signs for this site, now. */
  public <B> LicenceFile document(DocumentType<B> type, B body) {
    var standing = server.pipeline().run(LicenceApi.STANDING, Call.inside("test", "", NOTHING));
    return TestAuthority.VENDOR.document(type, body, standing.server(), clock.instant());
  }

  public ApiClient anonymous() {
    return anonymous;
  }

  /** Somebody of this role, at home in this unit. */
  public ApiClient as(Role role, UnitId home) {
    var login = new Login(role + "-" + home.value());
    return signedIn.computeIfAbsent(login, _ -> anonymous.as(signIn(login, role, home)));
  }

  /** The session token of somebody of this role, for who calls without our client. */
  public String token(Role role, UnitId home) {
    var _ = as(role, home);
    return Optional.ofNullable(tokens.get(new Login(role + "-" + home.value()))).orElseThrow();
  }

  public ApiClient owner() {
    return as(Role.OWNER, customer);
  }

  /** Longer than sessions last. */
  public void passDays(int days) {
    clock.pass(Duration.ofDays(days));
    signInAnew();
  }

  public void signInAnew() {
    signedIn.clear();
  }

  private String signIn(Login login, Role role, UnitId home) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var token = Insiders.enter(server.store(), now, login, role, home).value();
    tokens.put(login, token);
    return token;
  }

  private UnitId branch(String name) {
    return owner().call(OrganisationApi.UNITS, NOTHING).orThrow().units().stream()
        .filter(unit -> unit.name().value().equals(name))
        .findFirst()
        .map(OrganisationApi.Unit::id)
        .orElseGet(() -> unit(customer, name));
  }

  public UnitId unit(UnitId parent, String name) {
    var wish = new OrganisationApi.Add(parent, new Label(name));
    return owner().call(OrganisationApi.ADD, wish).orThrow().id();
  }

  public PeopleApi.Row person(PersonKind kind, UnitId unit) {
    var count = phones.incrementAndGet();
    var phone = new PhoneNumber("+44770090%04d".formatted(count));
    var wish = new PeopleApi.Add(kind, new Label(kind + " " + count), unit, phone);
    return owner().call(PeopleApi.ADD, wish).orThrow();
  }

  public PhoneNumber freshPhone() {
    return new PhoneNumber("+1202555%04d".formatted(phones.incrementAndGet()));
  }

  public NumbersApi.Row number(NumberClass as, UnitId unit) {
    var wish = new Register(freshPhone(), as, unit, Optional.empty());
    return owner().call(NumbersApi.REGISTER, wish).orThrow();
  }

  /** A live thread with a new client over a number of the pool. */
  public InboxApi.Row thread(UnitId unit) {
    number(NumberClass.POOL, unit);
    return thread(person(PersonKind.CLIENT, unit), Optional.empty(), Purpose.BOOKING);
  }

  public InboxApi.Row thread(PeopleApi.Row client, Optional<PersonId> sitter, Purpose purpose) {
    var wish = new InboxApi.Open(client.id(), sitter, purpose);
    return owner().call(InboxApi.OPEN, wish).orThrow().thread();
  }

  /** What one of the server's own machines does. */
  public <I extends Record, O extends Record> O inside(Endpoint<I, O> deed, I wish) {
    var key = "test-" + calls.incrementAndGet();
    return server.pipeline().run(deed, Call.inside("test", key, wish));
  }

  /** Does a deed the way its caller must: a risky one after looking at its impact. */
  public static <I extends Record, O extends Record> Answer<O> perform(
      ApiClient client, Endpoint<I, O> deed, I wish) {
    var confirmation =
        deed.has(Trait.RISKY)
            ? Confirmation.of(client.call(deed.preview(), wish).orThrow())
            : Confirmation.none();
    return client.call(deed, wish, proved(client, deed, confirmation));
  }

  /** Does a risky deed by the impact that was seen. */
  public static <I extends Record, O extends Record> Answer<O> perform(
      ApiClient client, Endpoint<I, O> deed, I wish, Impact seen) {
    return client.call(deed, wish, proved(client, deed, Confirmation.of(seen)));
  }

  /** With a proof where the deed asks for one. */
  public static Confirmation proved(
      ApiClient client, Endpoint<?, ?> deed, Confirmation confirmation) {
    return deed.has(Trait.STEP_UP) ? confirmation.with(Proofs.of(client, deed)) : confirmation;
  }

  /** The refusal that an answer must be. */
  public static Problem refused(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?>(var problem)) {
      return problem;
    }
    throw new AssertionError("was not refused: " + answer);
  }

  /** The code of the refusal, or that it was done. */
  public static String outcome(Answer<?> answer) {
    return answer instanceof Answer.Done<?> ? "done" : refused(answer).code();
  }

  /** One value from the database. */
  public <T> T ask(Class<T> type, String sql) {
    return server.store().reading(db -> db.createQuery(sql).mapTo(type).one());
  }

  public Path data() {
    return keys.folder();
  }

  public Vault vault() throws CannotStart {
    return keys.open(server.store(), clock);
  }

  /** Seals the audit now, instead of within the next second. */
  public void seal() {
    var store = server.store();
    try (var ledger = Ledger.open(store)) {
      Sealer.beside(data(), store, ledger, keys.open(store, clock), clock).seal();
    } catch (CannotStart failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    anonymous.close();
    server.close();
  }
}
