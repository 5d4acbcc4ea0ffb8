package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.licence.TimeWitness;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The provider's library is large: a start that does not need it does not read it. */
final class LateLibraryTest {

  /** All that this process could load, but for the library. */
  private static final class WithoutIt extends URLClassLoader {
    WithoutIt() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() {
      var places = System.getProperty("java.class.path").split(File.pathSeparator, -1);
      return Stream.of(places).map(WithoutIt::url).toArray(URL[]::new);
    }

    private static URL url(String place) {
      try {
        URI file = Path.of(place).toUri();
        return file.toURL();
      } catch (MalformedURLException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.twilio.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  private static Class<?> within(ClassLoader loader, Class<?> type) throws ClassNotFoundException {
    return Class.forName(type.getName(), true, loader);
  }

  @Test
  void theFeatureStandsWithoutItAndTwilioDoesNot() throws Exception {
    try (var loader = new WithoutIt()) {
      var feature = within(loader, ProviderFeature.class);
      var made =
          feature
              .getConstructor(
                  within(loader, Store.class),
                  within(loader, Vault.class),
                  Clock.class,
                  within(loader, TimeWitness.class))
              .newInstance(null, null, Clock.systemUTC(), null);
      for (var says : new String[] {"effects", "events", "reader"}) {
        assertThat(feature.getMethod(says).invoke(made)).isNotNull();
      }
      for (var type : new Class<?>[] {Feature.class, Line.class, Connections.class, Trying.class}) {
        assertThat(within(loader, type)).isNotNull();
      }
      assertThatThrownBy(() -> within(loader, TwilioWire.class))
          .isInstanceOf(NoClassDefFoundError.class);
    }
  }
}
