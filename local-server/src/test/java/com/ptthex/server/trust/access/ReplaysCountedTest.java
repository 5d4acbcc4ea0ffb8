package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Proofs;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.SecondFactorApi;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Whoever shows again what was used up is refused, and it is counted where operators look. */
final class ReplaysCountedTest {

  @OnBothDatabases
  void aProofThatIsShownAgainIsCountedInTheMetricsAndTheAudit(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database)) {
      var client = site.as(Role.DISPATCHER, site.north);
      var proof = Proofs.of(client, SecondFactorApi.BEGIN);
      for (var at = 0; at < 3; at++) {
        var shown = Confirmation.none().under("key-" + at).with(proof);
        assertThat(outcome(client.call(SecondFactorApi.BEGIN, Nothing.NOTHING, shown)))
            .isEqualTo(at == 0 ? "done" : "proof-used");
      }
      assertThat(metrics(site).lines())
          .filteredOn(line -> line.startsWith("ptthex_calls_seconds_count"))
          .filteredOn(line -> line.contains("outcome=\"proof-used\""))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line).contains("endpoint=\"access.second-factor.begin\"");
                assertThat(line).matches(".* 2(\\.0)?$");
              });
      site.server.pipeline().close();
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from audit where outcome = 'REFUSED' and code = 'proof-used'"))
          .as("the first at once, those that repeat it as one row more")
          .isEqualTo(2);
    }
  }

  private static String metrics(TestSite site) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(site.server.address().resolve("/metrics")).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
