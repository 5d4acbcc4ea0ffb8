package com.ptthex.server;

import com.ptthex.server.attention.alerts.AlertsFeature;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Shares;
import com.ptthex.server.kernel.intent.Queues;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.messaging.arrival.ArrivalFeature;
import com.ptthex.server.messaging.arrival.FitnessReader;
import com.ptthex.server.messaging.arrival.ReachReader;
import com.ptthex.server.messaging.assignments.AssignmentsFeature;
import com.ptthex.server.messaging.delivery.DeliveryFeature;
import com.ptthex.server.messaging.inbox.InboxFeature;
import com.ptthex.server.messaging.inbox.NumberConversations;
import com.ptthex.server.messaging.inbox.Outward;
import com.ptthex.server.messaging.inbox.ProviderLink;
import com.ptthex.server.messaging.inbox.RoutedThreads;
import com.ptthex.server.messaging.inbox.WrittenReader;
import com.ptthex.server.messaging.numbers.NumberPlaces;
import com.ptthex.server.messaging.numbers.NumbersFeature;
import com.ptthex.server.messaging.optout.OptOutFeature;
import com.ptthex.server.messaging.people.PeopleFeature;
import com.ptthex.server.messaging.provider.ProviderFeature;
import com.ptthex.server.messaging.routing.RoutingFeature;
import com.ptthex.server.messaging.routing.RoutingReader;
import com.ptthex.server.messaging.screening.ScreeningFeature;
import com.ptthex.server.messaging.setup.SetupFeature;
import com.ptthex.server.messaging.supply.SupplyFeature;
import com.ptthex.server.trust.access.AccessFeature;
import com.ptthex.server.trust.access.AccountsFeature;
import com.ptthex.server.trust.access.PermissionsFeature;
import com.ptthex.server.trust.access.SessionUse;
import com.ptthex.server.trust.access.Tasks;
import com.ptthex.server.trust.audit.AuditFeature;
import com.ptthex.server.trust.bootstrap.BootstrapFeature;
import com.ptthex.server.trust.challenge.ChallengeFeature;
import com.ptthex.server.trust.challenge.Challenges;
import com.ptthex.server.trust.devices.DevicesFeature;
import com.ptthex.server.trust.duty.DutyFeature;
import com.ptthex.server.trust.lan.LanFeature;
import com.ptthex.server.trust.lan.SiteAuthorityReader;
import com.ptthex.server.trust.licence.LicenceFeature;
import com.ptthex.server.trust.mail.MailFeature;
import com.ptthex.server.trust.organisation.OrganisationFeature;
import com.ptthex.server.upkeep.diagnostics.DiagnosticsFeature;
import com.ptthex.server.upkeep.queues.QueuesFeature;
import com.ptthex.server.upkeep.settings.SettingsFeature;
import com.ptthex.server.upkeep.views.ViewsFeature;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All features in one visible order: the table of contents. Delete a line, and it is gone. */
final class Features {
  private Features() {}

  /** Where the site keeps what it knows. */
  record Keeping(Store store, Ledger ledger, Path data, Vault vault) {}

  /**
   * @param link to whoever carries the messages
   * @param strangers how often one address may ask for somebody's attention
   */
  static List<Feature> of(
      Keeping keeping,
      LicenceFeature licence,
      LanFeature lan,
      MailFeature mail,
      ProviderFeature provider,
      ProviderLink link,
      SessionUse sessions,
      Shares strangers) {
    var store = keeping.store();
    var vault = keeping.vault();
    var conversations = new NumberConversations();
    var places = new NumberPlaces(conversations, licence.quotas());
    var challenges = new Challenges(vault.derived());
    var tasks = new Tasks(challenges::take, challenges::mustBeRight);
    var accounts = new AccountsFeature(sessions, vault, licence.quotas(), mail.postbox());
    var devices = new DevicesFeature(vault.derived(), accounts.fieldPeople());
    var reach = new ReachReader(provider.reader());
    var routes = new RoutingReader();
    var routed = new RoutedThreads();
    var screening = new ScreeningFeature(new WrittenReader());
    var arrival = new ArrivalFeature(store, provider.reader(), vault.derived());
    var setup = new SetupFeature(provider.reader(), reach);
    var fitness = new FitnessReader(provider.reader());
    var outward = new Outward(store, provider.reader(), setup.reader(), fitness);
    var features =
        List.<Feature>of(
            licence,
            new AccessFeature(
                new FirstOwner(licence.ownerCodes()), vault, tasks, licence.documents()),
            new ChallengeFeature(challenges),
            accounts,
            new PermissionsFeature(),
            new DutyFeature(),
            devices,
            lan,
            new BootstrapFeature(
                new SiteAuthorityReader(vault),
                licence.binding(),
                devices.door(),
                accounts.fieldPeople(),
                strangers),
            mail,
            new OrganisationFeature(),
            new AuditFeature(keeping.data(), vault),
            new PeopleFeature(),
            provider,
            new DeliveryFeature(conversations),
            new NumbersFeature(places),
            new SupplyFeature(store, provider.reader(), places),
            new AssignmentsFeature(routed),
            new RoutingFeature(routes, routed),
            screening,
            new OptOutFeature(),
            new InboxFeature(link, reach::isBrought, outward, vault, screening.screen(), routes),
            arrival,
            setup,
            new AlertsFeature(licence.warnings()),
            new ViewsFeature(),
            new DiagnosticsFeature(store, keeping.ledger(), provider.reader(), arrival.sounding()));
    var queues = new QueuesFeature(Queues.of(Server.effects(features)));
    var settings =
        new SettingsFeature(features.stream().flatMap(it -> it.settings().stream()).toList());
    return Stream.concat(features.stream(), Stream.of(queues, settings)).toList();
  }
}
