package com.ptthex.shared.messaging.numbers;

import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Audit;
import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Recent;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The number inventory as a table for reports. Whole numbers leave the site with it. */
public interface NumberExportApi {

  Permission NUMBERS_EXPORT = Permission.of("numbers.export", CUSTOMER_ADMIN);

  Endpoint<Export, CsvFile> EXPORT =
      read("numbers.export", "/numbers/export", Export.class, CsvFile.class)
          .needs(NUMBERS_EXPORT)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.LIFE_SAFETY)
          .audited(Audit.EACH)
          .toldAs("All numbers that the list would page through, as one table for reports.");

  /** The filters of {@link NumbersApi.Find}, for all it finds at once. */
  record Export(
      List<NumberClass> numberClass,
      List<NumberStatus> status,
      Optional<PersonId> sitter,
      Optional<PersonId> client,
      Optional<Boolean> assigned,
      Optional<Boolean> setAside,
      Optional<UnitId> unit,
      Optional<SearchText> search,
      List<Health> health,
      Optional<LastUse> used,
      Optional<Boolean> highVolume,
      Optional<Recent> usedWithin,
      Optional<Instant> usedFrom,
      Optional<Instant> usedBefore) {

    public Export {
      numberClass = List.copyOf(numberClass);
      status = List.copyOf(status);
      health = List.copyOf(health);
    }

    /** What the list shows, whichever page of it. */
    public static Export of(Find find) {
      return new Export(
          find.numberClass(),
          find.status(),
          find.sitter(),
          find.client(),
          find.assigned(),
          find.setAside(),
          find.unit(),
          find.search(),
          find.health(),
          find.used(),
          find.highVolume(),
          find.usedWithin(),
          find.usedFrom(),
          find.usedBefore());
    }

    public Find find() {
      return new Find(
          numberClass,
          status,
          sitter,
          client,
          assigned,
          setAside,
          unit,
          search,
          health,
          used,
          highVolume,
          usedWithin,
          usedFrom,
          usedBefore,
          Optional.empty(),
          Optional.empty());
    }
  }
}
