package com.ptthex.shared.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a class must be like, where ArchUnit has no words for it. */
final class Conditions {
  private static final Pattern MODULE_AND_ROOM =
      Pattern.compile("com\\.ptthex\\.(\\w+)(?:\\.(\\w+))?.*");

  /** The places beside the features, for what all of them stand on and what starts them. */
  private static final Map<String, Set<String>> ROOMS =
      Map.of(
          "server", Set.of("kernel", "demo", "launch", "admin"),
          "shared", Set.of("value", "contract", "wire", "client", "live", "signed"),
          "console", Set.of("ui", "shell", "launch"));

  /** The composition root, and those that found a site before anybody can sign in. */
  private static final Set<String> PUTS_FEATURES_TOGETHER =
      Set.of("com.ptthex.server", "com.ptthex.server.demo", "com.ptthex.bench.large");

  private Conditions() {}

  static ArchCondition<JavaClass> lieInARoomOrInAFeature() {
    return new ArchCondition<>("lie in a room of its module, or in <group>.<feature>") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!inARoom(type) && FeatureAt.of(type).filter(FeatureAt::isOnTheMap).isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " lies neither in a room nor in a feature of the map"));
        }
      }
    };
  }

  private static boolean inARoom(JavaClass type) {
    var parts = MODULE_AND_ROOM.matcher(type.getPackageName());
    return parts.matches()
        && (parts.group(2) == null
            || ROOMS.getOrDefault(parts.group(1), Set.of()).contains(parts.group(2)));
  }

  static ArchCondition<JavaClass> seeOnlyReadersOfOtherServerFeatures() {
    return new ArchCondition<>(
        "see only readers, and the values they speak in, of server features") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (PUTS_FEATURES_TOGETHER.contains(type.getPackageName())) {
          return;
        }
        type.getDirectDependenciesFromSelf().stream()
            .filter(seen -> belongsToAnotherFeature(seen) && !isShown(seen.getTargetClass()))
            .forEach(
                seen -> events.add(SimpleConditionEvent.violated(seen, seen.getDescription())));
      }
    };
  }

  private static boolean belongsToAnotherFeature(Dependency seen) {
    var owner = FeatureAt.of(seen.getTargetClass().getBaseComponentType());
    return owner.filter(at -> at.module().equals("server")).isPresent()
        && !owner.equals(FeatureAt.of(seen.getOriginClass()));
  }

  private static boolean isShown(JavaClass target) {
    var type = target.getBaseComponentType();
    return Classes.outermost(type).getSimpleName().endsWith("Reader")
        || type.isRecord()
        || type.isEnum()
        || type.isInterface();
  }
}
