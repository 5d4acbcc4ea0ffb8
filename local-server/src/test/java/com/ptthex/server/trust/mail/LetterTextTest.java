package com.ptthex.server.trust.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.trust.mail.WrittenLetter.Envelope;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What letters say, and that nothing put into them becomes anything else. */
final class LetterTextTest {
  private static final Instant UNTIL = Instant.parse("2026-03-01T08:30:00Z");
  private static final EntryCode CODE = new EntryCode("7K2MV9QXH4ZT0RBWE8CJN3PDYSGA");
  private static final Label SITE = new Label("Harbour");
  private static final Set<LetterKind> CARRYING =
      EnumSet.of(LetterKind.INVITATION, LetterKind.ADDRESS_CODE, LetterKind.RESET_CODE);
  private static final Set<String> HEADERS =
      Set.of(
          "date",
          "from",
          "to",
          "message-id",
          "subject",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "auto-submitted",
          "content-language");

  private static Letter letter(LetterKind kind, MailLanguage language, Label name) {
    return new Letter(
        kind,
        new MailAddress("reader@example.org"),
        language,
        Optional.of(name),
        Optional.of(name),
        Optional.of(CODE),
        UNTIL);
  }

  private static LetterText.Home home(Label name, Optional<SiteAddress> address) {
    return new LetterText.Home(name, address, ZoneOffset.UTC);
  }

  @Example
  void untilWhenACodeIsGoodIsToldByTheClocksOfTheSite() {
    var letter = letter(LetterKind.INVITATION, MailLanguage.ENGLISH, new Label("New dispatcher"));
    var riyadh = new LetterText.Home(SITE, Optional.empty(), ZoneId.of("Asia/Riyadh"));
    assertThat(LetterText.of(letter, riyadh).body()).contains("2026, 11:30 UTC+03:00");
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void everyLetterHasItsWordsInEveryLanguage(LetterKind kind) {
    for (var language : MailLanguage.values()) {
      var letter = letter(kind, language, new Label("New dispatcher"));
      var words = LetterText.of(letter, home(SITE, Optional.of(new SiteAddress("192.0.2.7"))));
      assertThat(words.subject()).contains("Harbour").doesNotContain("{", "\n");
      assertThat(words.body()).doesNotContain("{", "\u2069\u2068");
      assertThat(words.body().lines().anyMatch(CODE.grouped()::equals))
          .isEqualTo(CARRYING.contains(kind));
      assertThat(words.body().codePoints().anyMatch(LetterTextTest::isArabic))
          .isEqualTo(language == MailLanguage.ARABIC);
    }
  }

  private static boolean isArabic(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  @ParameterizedTest
  @EnumSource(MailLanguage.class)
  void whereTheSiteIsReachedIsSaidOnlyWhereItIsKnown(MailLanguage language) {
    var letter = letter(LetterKind.INVITATION, language, new Label("New dispatcher"));
    var known = LetterText.of(letter, home(SITE, Optional.of(new SiteAddress("192.0.2.7")))).body();
    assertThat(known).contains("https://192.0.2.7:7443").contains("2026, 08:30 UTC");
    assertThat(LetterText.of(letter, home(SITE, Optional.empty())).body())
        .doesNotContain("https:", "{address}");
  }

  @Property(tries = 300)
  void whateverSomebodyIsCalledNothingElseStandsAboveTheLetter(
      @ForAll @StringLength(min = 1, max = 80) String called) throws Exception {
    Label name;
    try {
      name = new Label(called);
    } catch (Malformed _) {
      return;
    }
    var letter = letter(LetterKind.INVITATION, MailLanguage.ENGLISH, name);
    var words = LetterText.of(letter, home(name, Optional.empty()));
    var envelope =
        new Envelope(
            LetterId.made(), new MailAddress("console@example.org"), name, letter.to(), UNTIL);
    var session = Session.getInstance(new Properties());
    var out = new ByteArrayOutputStream();
    WrittenLetter.of(envelope, letter.language(), words).in(session).writeTo(out);
    var read = new MimeMessage(session, new ByteArrayInputStream(out.toByteArray()));
    assertThat(Collections.list(read.getAllHeaders()))
        .extracting((Header header) -> header.getName().toLowerCase(java.util.Locale.ROOT))
        .containsExactlyInAnyOrderElementsOf(HEADERS);
    assertThat(read.getAllRecipients()).hasSize(1);
    assertThat(read.getAllRecipients()[0]).hasToString("reader@example.org");
    assertThat(read.getSubject()).isEqualTo(words.subject());
  }
}
