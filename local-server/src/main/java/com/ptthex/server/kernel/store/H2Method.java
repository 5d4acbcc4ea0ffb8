package com.ptthex.server.kernel.store;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What H2 can do and shows nobody; with another H2 than the one it was written for, this says so.
 */
record H2Method(Method method) {

  static H2Method of(Class<?> owner, String name, Class<?>... parameters) {
    try {
      var method = owner.getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return new H2Method(method);
    } catch (NoSuchMethodException failure) {
      throw unknown(failure);
    }
  }

  /**
   * @param owner which only H2 itself can name
   */
  static H2Method of(String owner, String name, Class<?>... parameters) {
    try {
      return of(Class.forName(owner), name, parameters);
    } catch (ClassNotFoundException failure) {
      throw unknown(failure);
    }
  }

  @Nullable Object on(@Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException failure) {
      throw unknown(failure);
    }
  }

  static RuntimeException unknown(ReflectiveOperationException failure) {
    return new IllegalStateException("H2 did not do what it was written for", failure);
  }
}
