package com.ptthex.server.trust.licence;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A licence that limits how many numbers there are. */
final class NumberQuotaTest {

  private static Answer<Row> register(ApiClient owner, int number) {
    var unit = owner.call(AccessApi.ME, Nothing.NOTHING).orThrow().unit();
    var phone = new PhoneNumber("+1202555%04d".formatted(number));
    return owner.call(
        NumbersApi.REGISTER, new Register(phone, NumberClass.POOL, unit, Optional.empty()));
  }

  @OnBothDatabases
  void noMoreNumbersAreTakenInThanTheLicenceAllows(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(3, LicenceQuota.NUMBERS));
      for (var number = 0; number < 3; number++) {
        assertThat(outcome(register(owner, number))).isEqualTo("done");
      }
      var problem = refused(register(owner, 3));
      assertThat(problem.code()).isEqualTo("too-many-numbers");
      assertThat(problem.facts()).containsEntry("most", "3");
      site.bring(site.licence().atMost(4, LicenceQuota.NUMBERS));
      assertThat(outcome(register(owner, 3))).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void aLowerLimitOfTheSitesOwnCountsToo(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun();
      var one = new Limit(LicenceLine.of(LicenceQuota.NUMBERS), 1);
      var less = new Narrow(List.of(), List.of(one), new Note("a trial"));
      TestSite.perform(owner, LicenceApi.NARROW, less).orThrow();
      assertThat(outcome(register(owner, 1))).isEqualTo("done");
      assertThat(outcome(register(owner, 2))).isEqualTo("too-many-numbers");
    }
  }

  @OnBothDatabases
  void whoTakesTheLastPlaceAtOnceTakesItOnce(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(5, LicenceQuota.NUMBERS));
      var all =
          IntStream.range(0, 12)
              .mapToObj(number -> CompletableFuture.supplyAsync(() -> register(owner, number)))
              .toList();
      var outcomes = all.stream().map(each -> outcome(each.join())).toList();
      assertThat(outcomes).filteredOn("done"::equals).hasSize(5);
      assertThat(outcomes).filteredOn("too-many-numbers"::equals).hasSize(7);
    }
  }
}
