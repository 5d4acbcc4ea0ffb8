package com.ptthex.console.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Messages;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.wire.Names;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever somebody may do has a name that people know, in each language. */
final class PermissionsTextTest {

  private static Codes codes(Language language) {
    var texts = new Texts(language);
    return new Codes(
        texts,
        new Moments(texts, ZoneOffset.UTC),
        List.of(PermissionsText.class, AccountsText.class, AccessText.class));
  }

  /** Read from the contract itself, so that a new permission is under the same law. */
  private static List<Permission> permissions() {
    return new ClassFileImporter()
        .importPackages("com.ptthex.shared").stream()
            .filter(type -> type.getSimpleName().endsWith("Api"))
            .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
            .filter(field -> field.getType() == Permission.class)
            .map(
                field -> {
                  try {
                    return (Permission) field.get(null);
                  } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                  }
                })
            .toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyPermissionAndItsGroupHaveNames(Language language) {
    var codes = codes(language);
    assertThat(permissions()).hasSizeGreaterThan(20);
    assertThat(permissions())
        .allSatisfy(
            permission -> {
              var code = PermissionCode.of(permission);
              assertThat(codes.word("permission", code.value()))
                  .isNotEqualTo(Isolated.code(code.value()));
              assertThat(codes.word("group", code.group()))
                  .isNotEqualTo(Isolated.code(code.group()));
            });
    assertThat(permissions().stream().map(it -> codes.word("permission", it.code())))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleHasANameForOneAndForSeveral(Language language) {
    for (var role : Role.values()) {
      var code = Names.camel(role);
      assertThat(codes(language).word("role", code)).isNotEqualTo(Isolated.code(code));
      assertThat(codes(language).word("roles", code)).isNotEqualTo(Isolated.code(code));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheServerSaysInFactsAloneHasWordsToo(Language language) {
    var messages = new Messages(codes(language));
    var facts = Map.of("rule", "7", "permission", "numbers.view", "heldBy", "owner");
    var usual = messages.of("no-such-code", facts);
    for (var code :
        List.of(
            "permission-missing",
            "permission-denied-by-rule",
            "permission-not-held-there",
            "gives-only-what-one-holds")) {
      assertThat(messages.of(code, facts).what()).isNotEqualTo(usual.what());
    }
    for (var rule :
        List.of(
            "place-is-seen",
            "owner-keeps-all",
            "rule-denies",
            "role-grants",
            "rule-allows",
            "nothing-grants",
            "permission-held")) {
      for (var how : List.of("here", "over", "others", "elsewhere", "never")) {
        var step =
            new Step(
                rule, Step.Finding.FIRED, Map.of("rule", "7", "how", how, "role", "dispatcher"));
        assertThat(codes(language).rule(step))
            .doesNotContain(rule, "–", how.equals("here") ? rule : "." + how);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anImpactSaysHowManyOfWhomGainAndLose(Language language) {
    for (var code : List.of("people-gain", "people-lose", "people-keep-elsewhere")) {
      for (var count : List.of("1", "2", "3", "30")) {
        var said =
            codes(language)
                .effect(
                    new Effect(
                        code,
                        Map.of(
                            "count", count,
                            "role", "dispatcher",
                            "roles", "dispatcher",
                            "permission", "numbers.quarantine")));
        assertThat(said).doesNotContain(code, "dispatcher.", "–", "numbers.quarantine");
      }
    }
    assertThat(
            codes(Language.ENGLISH)
                .effect(
                    new Effect(
                        "people-lose",
                        Map.of(
                            "count", "3",
                            "role", "dispatcher",
                            "roles", "dispatcher",
                            "permission", "numbers.quarantine"))))
        .isEqualTo("3 dispatchers lose “Put numbers into quarantine”.");
  }
}
