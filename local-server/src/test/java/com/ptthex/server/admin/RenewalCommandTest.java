package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.audit.SigningKey;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.licence.Renewal;
import com.ptthex.shared.trust.licence.Renewal.Seal;
import com.ptthex.shared.trust.licence.RenewalRequest;
import com.ptthex.shared.trust.licence.RenewalRequest.Holding;
import com.ptthex.shared.value.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A licence that is issued upon what a site asked for. */
final class RenewalCommandTest {
  private static final SigningKey KEY = SigningKey.made();

  @TempDir private Path temporary;
  private AdminLine admin = new AdminLine(Path.of(""));

  @BeforeEach
  void makeAnAuthority() throws IOException {
    admin = AdminLine.withAuthority(temporary);
  }

  private static RenewalRequest request(long serial, long version) {
    return new RenewalRequest(
        new ServerName("site-1234-5678-9abc"),
        Optional.of(new Label("Harbour Guard")),
        LicenceState.GRACE,
        Optional.of(
            new Holding(
                DocumentId.next(),
                new Serial(serial),
                new Edition(version),
                new Customer("harbour-guard"),
                Instant.parse("2026-02-01T00:00:00Z"),
                List.of(new LicenceLine("messaging")),
                List.of(new Limit(new LicenceLine("numbers"), 500)))),
        Instant.parse("2026-02-10T09:00:00Z"));
  }

  private Path asked(RenewalRequest request) throws IOException {
    var seal = new Seal(KEY.shown().pem(), KEY.sign(request.text()));
    return kept(new Renewal(request, Optional.of(seal)));
  }

  private Path kept(Renewal renewal) throws IOException {
    return Files.write(temporary.resolve("renewal.json"), renewal.bytes());
  }

  private int issue(Path renewal, String... more) {
    var all = new ArrayList<>(List.of("--authority", admin.authority()));
    all.addAll(List.of("--renewal", renewal.toString(), "--until", "2046-01-01T00:00:00Z"));
    all.addAll(List.of("--out", temporary.resolve("renewed").toString()));
    all.addAll(List.of(more));
    return admin.run("issue", all.toArray(String[]::new));
  }

  private String issued() {
    admin.run("inspect", temporary.resolve("renewed").toString());
    return admin.out();
  }

  @Test
  void whatTheSiteHoldsIsIssuedAnewForIt() throws IOException {
    admin.issued("before");
    assertThat(issue(asked(request(1, 7)))).as(admin.err()).isZero();
    assertThat(admin.out())
        .contains("Harbour Guard asked on 2026-02-10T09:00:00Z, signed with the key ")
        .contains(KEY.shown().id().hex().substring(0, 16))
        .contains("It ends on 2046-01-01T00:00:00Z instead of 2026-02-01T00:00:00Z.")
        .doesNotContain("It opens", "It takes away");
    assertThat(issued())
        .contains("harbour-guard", "site-1234-5678-9abc", "\"serial\":2", "\"version\":7")
        .contains("messaging", "\"line\":\"numbers\",\"most\":500");
  }

  @Test
  void whatDiffersIsSaid() throws IOException {
    admin.issued("before");
    var code = issue(asked(request(1, 1)), "--feature", "later", "--limit", "numbers=700");
    assertThat(code).as(admin.err()).isZero();
    assertThat(admin.out())
        .contains("It opens later.", "It takes away messaging.")
        .contains("numbers: at most 700 instead of at most 500.");
  }

  @Test
  void aRequestThatWasChangedOrIsNoneIsNotIssuedUpon() throws IOException {
    var request = request(1, 1);
    var seal = new Seal(KEY.shown().pem(), KEY.sign(request.text()));
    var changed = new Renewal(request(1, 2), Optional.of(seal));
    assertThat(issue(kept(changed))).isEqualTo(2);
    assertThat(admin.err()).contains("was changed since the site signed it");
    assertThat(issue(Files.writeString(temporary.resolve("other"), "{}"))).isEqualTo(2);
    assertThat(admin.err()).contains("no renewal request");
    assertThat(temporary.resolve("renewed")).doesNotExist();
  }

  @Test
  void anUnsignedRequestIsSaidToBeOne() throws IOException {
    admin.issued("before");
    assertThat(issue(kept(new Renewal(request(1, 1), Optional.empty())))).isZero();
    assertThat(admin.out()).contains("unsigned: make sure in another way");
  }

  @Test
  void whatContradictsTheRequestIsRefused() throws IOException {
    admin.issued("before");
    assertThat(issue(asked(request(1, 1)), "--customer", "others")).isEqualTo(2);
    assertThat(admin.err()).contains("--customer says others, and the request is from harbour-");
    assertThat(issue(asked(request(40, 1)))).isEqualTo(2);
    assertThat(admin.err()).contains("holds licence 40, and this authority has issued fewer");
  }
}
