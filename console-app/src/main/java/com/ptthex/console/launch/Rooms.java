package com.ptthex.console.launch;

import com.ptthex.console.attention.alerts.AlertsRoom;
import com.ptthex.console.attention.alerts.AlertsText;
import com.ptthex.console.messaging.arrival.ArrivalsRoom;
import com.ptthex.console.messaging.arrival.ArrivalsText;
import com.ptthex.console.messaging.assignments.AssignmentsRoom;
import com.ptthex.console.messaging.assignments.AssignmentsText;
import com.ptthex.console.messaging.inbox.InboxText;
import com.ptthex.console.messaging.numbers.NumbersRoom;
import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.console.messaging.people.PeopleRoom;
import com.ptthex.console.messaging.people.PeopleText;
import com.ptthex.console.messaging.provider.ProviderText;
import com.ptthex.console.messaging.routing.RoutingText;
import com.ptthex.console.messaging.screening.ScreeningRoom;
import com.ptthex.console.messaging.screening.ScreeningText;
import com.ptthex.console.messaging.setup.SetupRoom;
import com.ptthex.console.messaging.setup.SetupText;
import com.ptthex.console.messaging.supply.SupplyRoom;
import com.ptthex.console.messaging.supply.SupplyText;
import com.ptthex.console.shell.RailGroup;
import com.ptthex.console.shell.Room;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.trust.access.AccountsRoom;
import com.ptthex.console.trust.access.AccountsText;
import com.ptthex.console.trust.access.OwnAccount;
import com.ptthex.console.trust.access.PermissionsRoom;
import com.ptthex.console.trust.access.PermissionsText;
import com.ptthex.console.trust.bootstrap.BootstrapRoom;
import com.ptthex.console.trust.bootstrap.BootstrapText;
import com.ptthex.console.trust.devices.DevicesRoom;
import com.ptthex.console.trust.devices.DevicesText;
import com.ptthex.console.trust.duty.DutyRoom;
import com.ptthex.console.trust.duty.DutyText;
import com.ptthex.console.trust.lan.LanRoom;
import com.ptthex.console.trust.lan.LanText;
import com.ptthex.console.trust.licence.LicenceRoom;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.trust.mail.MailRoom;
import com.ptthex.console.trust.mail.MailText;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Personal;
import com.ptthex.console.upkeep.diagnostics.DiagnosticsRoom;
import com.ptthex.console.upkeep.diagnostics.DiagnosticsText;
import com.ptthex.console.upkeep.queues.QueuesRoom;
import com.ptthex.console.upkeep.queues.QueuesText;
import com.ptthex.console.upkeep.settings.SettingsRoom;
import com.ptthex.console.upkeep.settings.SettingsText;
import com.ptthex.console.upkeep.views.ListViews;
import com.ptthex.console.upkeep.views.ViewsText;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * The console's table of contents: its rooms, and the bundles that have words for what servers say.
 */
final class Rooms {
  static final List<Room> ALL =
      List.of(
          new Room(
                  Place.numbers(),
                  NumbersText.NUMBERS,
                  MaterialDesignP.PHONE_OUTLINE,
                  RailGroup.MANAGE,
                  NumbersApi.NUMBERS_VIEW,
                  visit -> new NumbersRoom(visit, ListViews::of))
              .finding(NumbersRoom::finds),
          new Room(
              Place.alerts(),
              AlertsText.ALERTS,
              MaterialDesignB.BELL_OUTLINE,
              RailGroup.OPERATE,
              AlertsApi.ALERTS_VIEW,
              visit -> new AlertsRoom(visit, ListViews::of)),
          new Room(
                  Place.people(),
                  PeopleText.PEOPLE,
                  MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
                  RailGroup.MANAGE,
                  PeopleApi.PEOPLE_VIEW,
                  visit -> new PeopleRoom(visit, ListViews::of))
              .finding(PeopleRoom::finds),
          new Room(
              Place.assignments(),
              AssignmentsText.ASSIGNMENTS,
              MaterialDesignC.CALENDAR_ACCOUNT_OUTLINE,
              RailGroup.MANAGE,
              AssignmentsApi.ASSIGNMENTS_VIEW,
              visit -> new AssignmentsRoom(visit, ListViews::of)),
          new Room(
              Place.screening(),
              ScreeningText.SCREENING,
              MaterialDesignS.SHIELD_SEARCH,
              RailGroup.MANAGE,
              ScreeningApi.SCREENING_VIEW,
              visit -> new ScreeningRoom(visit, ListViews::of)),
          new Room(
              Place.numberSupply(),
              SupplyText.SUPPLY,
              MaterialDesignC.CART_OUTLINE,
              RailGroup.MANAGE,
              SupplyApi.SUPPLY_VIEW,
              SupplyRoom::new),
          new Room(
                  Place.accounts(),
                  AccountsText.PEOPLE_AND_ACCESS,
                  MaterialDesignA.ACCOUNT_KEY,
                  RailGroup.MANAGE,
                  AccessApi.ACCESS_VIEW,
                  AccountsRoom::new)
              .finding(AccountsRoom::finds),
          new Room(
                  Place.devices(),
                  DevicesText.DEVICES,
                  MaterialDesignC.CELLPHONE_KEY,
                  RailGroup.MANAGE,
                  DevicesApi.DEVICES_VIEW,
                  DevicesRoom::new)
              .finding(DevicesRoom::finds),
          new Room(
              Place.permissions(),
              PermissionsText.PERMISSIONS,
              MaterialDesignS.SHIELD_KEY_OUTLINE,
              RailGroup.MANAGE,
              PermissionsApi.PERMISSIONS_VIEW,
              PermissionsRoom::new),
          new Room(
              Place.arrivals(),
              ArrivalsText.ARRIVALS,
              MaterialDesignI.INBOX_ARROW_DOWN_OUTLINE,
              RailGroup.ASSURE,
              DeadLettersApi.INBOX_LETTERS,
              visit -> new ArrivalsRoom(visit, ListViews::of)),
          new Room(
              Place.connections(),
              DiagnosticsText.CONNECTIONS,
              MaterialDesignC.CONNECTION,
              RailGroup.ASSURE,
              DiagnosticsApi.DIAGNOSTICS_VIEW,
              DiagnosticsRoom::new),
          new Room(
              Place.queues(),
              QueuesText.QUEUES,
              MaterialDesignT.TRAY_FULL,
              RailGroup.ASSURE,
              QueuesApi.QUEUES_VIEW,
              QueuesRoom::new),
          new Room(
              Place.signInRules(),
              DutyText.SIGN_IN_RULES,
              MaterialDesignT.TWO_FACTOR_AUTHENTICATION,
              RailGroup.SET_UP,
              FactorDutyApi.ACCESS_FACTOR_DUTY,
              DutyRoom::new),
          new Room(
              Place.licence(),
              LicenceText.LICENCE,
              MaterialDesignC.CERTIFICATE_OUTLINE,
              RailGroup.SET_UP,
              LicenceApi.LICENCE_VIEW,
              LicenceRoom::new),
          new Room(
              Place.clientBootstrap(),
              BootstrapText.CLIENT_BOOTSTRAP,
              MaterialDesignC.CELLPHONE_MESSAGE,
              RailGroup.SET_UP,
              BootstrapApi.BOOTSTRAP_VIEW,
              BootstrapRoom::new),
          new Room(
              Place.network(),
              LanText.NETWORK,
              MaterialDesignL.LAN,
              RailGroup.SET_UP,
              LanApi.LAN_VIEW,
              LanRoom::new),
          new Room(
              Place.messagingSetup(),
              SetupText.SETUP,
              MaterialDesignM.MESSAGE_COG_OUTLINE,
              RailGroup.SET_UP,
              SetupApi.SETUP_VIEW,
              SetupRoom::new),
          new Room(
              Place.mail(),
              MailText.MAIL,
              MaterialDesignE.EMAIL_OUTLINE,
              RailGroup.SET_UP,
              MailApi.MAIL_VIEW,
              MailRoom::new),
          new Room(
              Place.settings(),
              SettingsText.SETTINGS,
              MaterialDesignT.TUNE,
              RailGroup.SET_UP,
              SettingsApi.SETTINGS_VIEW,
              SettingsRoom::new));

  static final List<Class<? extends Text>> BOOKS =
      List.of(
          NumbersText.class,
          PeopleText.class,
          AssignmentsText.class,
          RoutingText.class,
          AlertsText.class,
          ArrivalsText.class,
          InboxText.class,
          ScreeningText.class,
          ProviderText.class,
          SupplyText.class,
          SetupText.class,
          AccessText.class,
          AccountsText.class,
          DevicesText.class,
          PermissionsText.class,
          DutyText.class,
          BootstrapText.class,
          LicenceText.class,
          LanText.class,
          MailText.class,
          SettingsText.class,
          ViewsText.class,
          DiagnosticsText.class,
          QueuesText.class);

  static final Personal PERSONAL = new OwnAccount();

  private Rooms() {}
}
