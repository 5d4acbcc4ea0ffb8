package com.ptthex.shared.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Pattern;

/** The feature that a class belongs to, as its package says. */
record FeatureAt(String module, Group group, String name) {
  private static final Pattern PACKAGE =
      Pattern.compile("com\\.ptthex\\.(server|shared|console)\\.(\\w+)\\.(\\w+)");

  static Optional<FeatureAt> of(JavaClass type) {
    var parts = PACKAGE.matcher(type.getPackageName());
    return parts.matches()
        ? Group.named(parts.group(2))
            .map(group -> new FeatureAt(parts.group(1), group, parts.group(3)))
        : Optional.empty();
  }

  boolean isOnTheMap() {
    return group.features().contains(name);
  }
}
