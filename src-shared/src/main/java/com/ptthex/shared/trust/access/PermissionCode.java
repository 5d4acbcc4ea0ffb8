package com.ptthex.shared.trust.access;

import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** A permission by its code, such as {@code numbers.view}. */
public record PermissionCode(String value) implements Scalar {
  public PermissionCode {
    value = Check.line(value, 1, 80);
  }

  public static PermissionCode of(Permission permission) {
    return new PermissionCode(permission.code());
  }

  /** The feature it belongs to. */
  public String group() {
    var dot = value.indexOf('.');
    return dot < 0 ? value : value.substring(0, dot);
  }
}
