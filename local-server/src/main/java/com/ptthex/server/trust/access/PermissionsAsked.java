package com.ptthex.server.trust.access;

import static java.util.Comparator.comparing;

import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.PermissionCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every permission that anything served asks for. */
record PermissionsAsked(UseCases cases) {

  /** By their codes. */
  List<Permission> all() {
    return cases.served().stream()
        .flatMap(
            useCase ->
                useCase.endpoint().terms().entry() instanceof Entry.Holding(var permission)
                    ? Stream.of(permission)
                    : Stream.empty())
        .distinct()
        .sorted(comparing(Permission::code))
        .toList();
  }

  Permission require(PermissionCode code) {
    return all().stream()
        .filter(permission -> permission.code().equals(code.value()))
        .findFirst()
        .orElseThrow(
            () -> new Refusal.Invalid("permission", "no-such-permission", Map.of()).raise());
  }
}
