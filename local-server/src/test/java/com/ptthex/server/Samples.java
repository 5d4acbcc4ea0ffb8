package com.ptthex.server;

import com.ptthex.server.testing.Handset;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.audit.AuditApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * For each endpoint an input that works, made of rows that lie in a given unit. Whoever adds an
 * endpoint adds a line here; the enumerating test fails until it stands.
 */
final class Samples {
  private final Map<String, Sample<?, ?>> byName = new LinkedHashMap<>();

  /** How what lies outside a caller's scope shows. */
  enum Foreign {
    /** Its ids answer 404. */
    NOT_FOUND,
    /** Each row says for itself that there is nothing. */
    NO_ROW,
    /** It stands in no list. */
    ABSENT,
    /** It is not counted. */
    UNCOUNTED,
    /** The endpoint tells of nobody but its caller. */
    OWN_ONLY,
    /** It concerns no unit more than another, and the Owner alone may ask. */
    WHOLE_SITE
  }

  record Sample<I extends Record, O extends Record>(
      Endpoint<I, O> endpoint, Foreign foreign, Making<I> making) {

    /** For whoever calls, such as the Owner. */
    I input(TestSite site, UnitId unit) {
      return inputOf(site.owner(), site, unit);
    }

    /** Somebody of those who may call. */
    ApiClient whoMay(TestSite site, UnitId unit) {
      return endpoint.has(Trait.FIELD) ? Handset.in(site, unit) : site.owner();
    }

    I inputOf(ApiClient caller, TestSite site, UnitId unit) {
      return making.by(caller, site, unit);
    }
  }

  /** Makes an input; what people have for themselves is made by who will call. */
  interface Making<I> {
    I by(ApiClient caller, TestSite site, UnitId unit);
  }

  Samples() {
    LicenceSamples.into(this);
    LanSamples.into(this);
    of(AccessApi.SIGN_IN, Foreign.OWN_ONLY, Samples::signIn);
    of(AccessApi.SIGN_OUT, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    of(AccessApi.ME, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    EnteringSamples.into(this);
    of(LiveApi.FOLLOW, Foreign.OWN_ONLY, (_, _) -> new LiveApi.Follow(Optional.empty()));
    of(OrganisationApi.UNITS, Foreign.ABSENT, (_, _) -> Nothing.NOTHING);
    of(
        OrganisationApi.ADD,
        Foreign.NOT_FOUND,
        (site, unit) -> new OrganisationApi.Add(unit, label(site)));
    of(AuditApi.LIST, Foreign.ABSENT, Samples::latestOf);
    of(AuditApi.PURGE, Foreign.WHOLE_SITE, Samples::purge);
    of(PeopleApi.LIST, Foreign.ABSENT, (_, _) -> PeopleApi.Find.all());
    of(
        PeopleApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new PeopleApi.Which(site.person(PersonKind.CLIENT, unit).id()));
    of(PeopleApi.ADD, Foreign.NOT_FOUND, Samples::person);
    of(NumbersApi.LIST, Foreign.ABSENT, (_, _) -> NumbersApi.Find.all());
    of(NumbersApi.COUNT, Foreign.UNCOUNTED, (_, _) -> NumbersApi.Find.all());
    of(
        NumberExportApi.EXPORT,
        Foreign.ABSENT,
        (_, _) -> NumberExportApi.Export.of(NumbersApi.Find.all()));
    of(
        NumbersApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new NumbersApi.Which(site.number(NumberClass.POOL, unit).id()));
    of(
        NumbersApi.HISTORY,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new NumbersApi.WhichHistory(
                site.number(NumberClass.POOL, unit).id(), Optional.empty(), Optional.empty()));
    of(
        NumbersApi.REGISTER,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new NumbersApi.Register(
                site.freshPhone(), NumberClass.POOL, unit, Optional.of(label(site))));
    of(NumbersApi.ASSIGN, Foreign.NOT_FOUND, Samples::assign);
    of(NumbersApi.RELEASE, Foreign.NOT_FOUND, Samples::release);
    of(NumbersApi.QUARANTINE, Foreign.NOT_FOUND, Samples::quarantine);
    of(NumbersApi.REINSTATE, Foreign.NOT_FOUND, Samples::reinstate);
    BulkSamples.into(this);
    AsideSamples.into(this);
    messages();
    AlertSamples.into(this);
    QueueSamples.into(this);
    ViewSamples.into(this);
    AccessSamples.into(this);
    PermissionSamples.into(this);
    DeviceSamples.into(this);
    DutySamples.into(this);
    BootstrapSamples.into(this);
    MailSamples.into(this);
    ProviderSamples.into(this);
    SupplySamples.into(this);
    SetupSamples.into(this);
    SettingSamples.into(this);
    DiagnosticsSamples.into(this);
  }

  private void messages() {
    of(NumberChoiceApi.CHOICE, Foreign.NOT_FOUND, Samples::choice);
    of(DeliveryApi.FAILURES, Foreign.NOT_FOUND, Samples::failures);
    of(
        DeliveryApi.TRAFFIC,
        Foreign.NOT_FOUND,
        (site, unit) -> new DeliveryApi.WhichTraffic(failures(site, unit).id()));
    of(InboxApi.LIST, Foreign.ABSENT, Samples::threads);
    of(
        InboxApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new InboxApi.Which(site.thread(unit).id()));
    of(InboxApi.OPEN, Foreign.NOT_FOUND, Samples::open);
    of(InboxApi.FIND_NUMBER, Foreign.NOT_FOUND, Samples::findNumber);
    of(InboxApi.CLOSE, Foreign.NOT_FOUND, Samples::close);
    ArrivalSamples.into(this);
    RoutingSamples.into(this);
    ScreeningSamples.into(this);
  }

  private static NumberChoiceApi.Wish choice(TestSite site, UnitId unit) {
    var client = site.person(PersonKind.CLIENT, unit);
    return new NumberChoiceApi.Wish(client.id(), Optional.empty(), Purpose.BOOKING);
  }

  private static DeliveryApi.WhichFailures failures(TestSite site, UnitId unit) {
    var thread = site.thread(unit);
    new Traffic(site).failed(thread, 1);
    var number = thread.number().orElseThrow().id();
    return new DeliveryApi.WhichFailures(number, Optional.empty(), Optional.empty());
  }

  private static InboxApi.Find threads(TestSite site, UnitId unit) {
    site.thread(unit);
    return InboxApi.Find.all();
  }

  private static InboxApi.Open open(TestSite site, UnitId unit) {
    site.number(NumberClass.POOL, unit);
    var client = site.person(PersonKind.CLIENT, unit);
    return new InboxApi.Open(client.id(), Optional.empty(), Purpose.BOOKING);
  }

  private static InboxApi.FindNumber findNumber(TestSite site, UnitId unit) {
    var thread = site.thread(unit);
    // As if its number had gone while there was no other: here others are always left.
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        update conversation set state = 'STRANDED', number_id = null,
                          number_class = null, live_number = null, live_pool_number = null
                        where id = :id\
                        """)
                    .bind("id", thread.id())
                    .execute());
    return new InboxApi.FindNumber(thread.id(), thread.version());
  }

  private static InboxApi.Close close(TestSite site, UnitId unit) {
    var thread = site.thread(unit);
    return new InboxApi.Close(thread.id(), thread.version());
  }

  <I extends Record, O extends Record> void of(
      Endpoint<I, O> endpoint, Foreign foreign, BiFunction<TestSite, UnitId, I> input) {
    ofOwn(endpoint, foreign, (_, site, unit) -> input.apply(site, unit));
  }

  <I extends Record, O extends Record> void ofOwn(
      Endpoint<I, O> endpoint, Foreign foreign, Making<I> making) {
    byName.put(endpoint.name(), new Sample<>(endpoint, foreign, making));
    if (endpoint.has(Trait.RISKY)) {
      Endpoint<I, Impact> preview = endpoint.preview();
      byName.put(preview.name(), new Sample<>(preview, foreign, making));
    }
  }

  Map<String, Sample<?, ?>> byName() {
    return byName;
  }

  private static Label label(TestSite site) {
    return new Label("Label " + site.freshPhone().value());
  }

  private static AccessApi.SignIn signIn(TestSite site, UnitId unit) {
    var owner = site.as(Role.OWNER, unit).call(AccessApi.ME, Nothing.NOTHING).orThrow();
    var login = new Login(owner.role() + "-" + unit.value());
    return new AccessApi.SignIn(login, TestSite.PASSWORD);
  }

  private static AuditApi.Find latestOf(TestSite site, UnitId unit) {
    site.number(NumberClass.POOL, unit);
    return AuditApi.Find.all();
  }

  private static AuditApi.Purge purge(TestSite site, UnitId unit) {
    site.number(NumberClass.POOL, unit);
    site.seal();
    site.clock.pass(Duration.ofMillis(1));
    return new AuditApi.Purge(site.clock.instant());
  }

  private static PeopleApi.Add person(TestSite site, UnitId unit) {
    var phone = new PhoneNumber("+4477009" + site.freshPhone().value().substring(7));
    return new PeopleApi.Add(PersonKind.CLIENT, label(site), unit, phone);
  }

  static NumbersApi.Assign assign(TestSite site, UnitId unit) {
    var number = site.number(NumberClass.POOL, unit);
    var sitter = site.person(PersonKind.SITTER, unit);
    return new NumbersApi.Assign(number.id(), sitter.id(), number.version());
  }

  static NumbersApi.Release release(TestSite site, UnitId unit) {
    var number = site.number(NumberClass.SITTER, unit);
    return new NumbersApi.Release(number.id(), number.version());
  }

  static NumbersApi.Quarantine quarantine(TestSite site, UnitId unit) {
    var number = site.number(NumberClass.POOL, unit);
    return new NumbersApi.Quarantine(
        number.id(), QuarantineReason.MANUAL_REVIEW, Optional.empty(), number.version());
  }

  static NumbersApi.Reinstate reinstate(TestSite site, UnitId unit) {
    var wish = quarantine(site, unit);
    var resting = TestSite.perform(site.owner(), NumbersApi.QUARANTINE, wish).orThrow();
    // As if the cooldown were over: sessions would not outlast it.
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate("update managed_number set until = :then where id = :id")
                    .bind("then", site.clock.instant().minus(Duration.ofDays(1)))
                    .bind("id", resting.id())
                    .execute());
    return new NumbersApi.Reinstate(resting.id(), resting.version());
  }
}
