package com.ptthex.server.kernel.store;

import java.lang.reflect.Field;

/** What H2 keeps to itself; with another H2 than the one it was written for, this says so. */
record H2Field<T>(Field field, Class<T> type) {

  static <T> H2Field<T> of(Class<?> owner, String name, Class<T> type) {
    try {
      var field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return new H2Field<>(field, type);
    } catch (NoSuchFieldException failure) {
      throw H2Method.unknown(failure);
    }
  }

  T in(Object target) {
    try {
      return type.cast(field.get(target));
    } catch (IllegalAccessException failure) {
      throw H2Method.unknown(failure);
    }
  }

  void set(Object target, T value) {
    try {
      field.set(target, value);
    } catch (IllegalAccessException failure) {
      throw H2Method.unknown(failure);
    }
  }
}
