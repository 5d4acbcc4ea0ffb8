package com.ptthex.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.MasterKeys;
import com.ptthex.server.kernel.vault.NotOpened;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.kernel.vault.WrongKey;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * Wherever an exchange of keys is cut short, the site opens as before, and a second run ends it.
 */
final class KeyExchangeTest {
  private static final Purpose PURPOSE = new Purpose("test.secret");

  /** How far an exchange got before it was killed. */
  private enum Cut {
    BEFORE_ANYTHING,
    WRITING_THE_NEW_KEY {
      @Override
      void reach(KeyExchange exchange) throws Exception {
        draft(exchange.file());
      }
    },
    BEFORE_SEALING_ANEW {
      @Override
      void reach(KeyExchange exchange) throws Exception {
        exchange.begin();
      }
    },
    BEFORE_DROPPING_THE_OLD_KEY {
      @Override
      void reach(KeyExchange exchange) throws Exception {
        exchange.begin();
        exchange.reseal();
      }
    },
    DROPPING_THE_OLD_KEY {
      @Override
      void reach(KeyExchange exchange) throws Exception {
        exchange.begin();
        exchange.reseal();
        draft(exchange.file());
      }
    },
    AFTER_ALL {
      @Override
      void reach(KeyExchange exchange) throws Exception {
        exchange.run();
      }
    };

    void reach(KeyExchange exchange) throws Exception {}

    private static void draft(KeyFile file) throws Exception {
      Files.writeString(file.file().resolveSibling("vault.key.new"), "v1 half of a li");
    }
  }

  private final TestClock clock = new TestClock();
  private final KeyFile file = TestKeys.fresh();

  private static List<Reference> secrets(Store store, Vault vault) {
    return Stream.of("one", "two", "three")
        .map(text -> store.writing(db -> vault.put(db, PURPOSE, text.getBytes(UTF_8))))
        .toList();
  }

  private static List<String> opened(Store store, Vault vault, List<Reference> secrets) {
    return secrets.stream()
        .map(secret -> store.reading(db -> vault.open(db, secret, PURPOSE)))
        .map(bytes -> new String(bytes, UTF_8))
        .toList();
  }

  @OnBothDatabases
  void cutAnywhereTheSiteOpensAndASecondRunEndsIt(TestDatabase database) throws Exception {
    for (var cut : Cut.values()) {
      var site = database.fresh();
      var keys = TestKeys.fresh();
      List<Reference> secrets;
      byte[] derived;
      MasterKeys old;
      try (var store = Store.open(site)) {
        var vault = keys.open(store, clock);
        old = keys.read().orElseThrow();
        secrets = secrets(store, vault);
        derived = vault.derived().key(PURPOSE).getEncoded();
        cut.reach(new KeyExchange(keys, store, clock));
      }
      try (var store = Store.open(site)) {
        var vault = keys.open(store, clock);
        assertThat(opened(store, vault, secrets))
            .as("%s", cut)
            .containsExactly("one", "two", "three");
        assertThat(vault.derived().key(PURPOSE).getEncoded()).as("%s", cut).isEqualTo(derived);
        // The site goes on in between, with the key it was opened with.
        var more = store.writing(db -> vault.put(db, PURPOSE, "four".getBytes(UTF_8)));
        secrets = Stream.concat(secrets.stream(), Stream.of(more)).toList();
      }
      try (var store = Store.open(site)) {
        var key = new KeyExchange(keys, store, clock).run();
        var vault = keys.open(store, clock);
        assertThat(opened(store, vault, secrets))
            .as("%s", cut)
            .containsExactly("one", "two", "three", "four");
        assertThat(vault.derived().key(PURPOSE).getEncoded()).as("%s", cut).isEqualTo(derived);
        var now = keys.read().orElseThrow();
        assertThat(now.areTwo()).isFalse();
        assertThat(now.newest().id()).isEqualTo(key.id()).isNotEqualTo(old.newest().id());
        assertThatThrownBy(() -> Vault.open(store, old, clock)).isInstanceOf(WrongKey.class);
      }
    }
  }

  @OnBothDatabases
  void aSecretThatDoesNotOpenStopsItAndNothingIsSealedAnew(TestDatabase database) throws Exception {
    try (var store = Store.open(database.fresh())) {
      var vault = file.open(store, clock);
      var secrets = secrets(store, vault);
      store.writing(
          db ->
              db.createUpdate("update vault_secret set sealed = 'AAAA' where reference = :it")
                  .bind("it", secrets.get(1))
                  .execute());
      var exchange = new KeyExchange(file, store, clock);
      var refused = catchThrowableOfType(CannotStart.class, exchange::run);
      assertThat(refused.reason()).contains("damaged", "goes on with the key it has", "backup");
      assertThatThrownBy(exchange::end).isInstanceOf(IllegalStateException.class);

      var after = file.open(store, clock);
      assertThat(opened(store, after, List.of(secrets.get(0), secrets.get(2))))
          .containsExactly("one", "three");
      store.writing(
          db -> {
            after.forget(db, secrets.get(1), PURPOSE);
            return secrets;
          });
      exchange.run();
      assertThat(opened(store, file.open(store, clock), List.of(secrets.get(0), secrets.get(2))))
          .containsExactly("one", "three");
    }
  }

  /**
   * @param detail what the audit keeps of it
   */
  record Recorded(String caller, String detail) {}

  @OnBothDatabases
  void theExchangeIsInTheAuditOnceAndWithoutItsSecret(TestDatabase database) throws Exception {
    try (var store = Store.open(database.fresh())) {
      file.open(store, clock);
      var key = new KeyExchange(file, store, clock).run();
      // There is nothing left to seal, so this does nothing.
      new KeyExchange(file, store, clock).reseal();
      var found =
          store.reading(
              db ->
                  db.createQuery(
                          """
                          select caller, detail from audit
                          where endpoint = 'vault.rotated' and number is not null\
                          """)
                      .mapTo(Recorded.class)
                      .list());
      var expected = "{\"key\":\"%s\",\"secrets\":1}".formatted(key.id());
      assertThat(found).containsExactly(new Recorded("machine:admin", expected));
    }
  }

  @OnBothDatabases
  void aServerThatRanOnWithTheOldKeySealsNothingMore(TestDatabase database) throws Exception {
    try (var store = Store.open(database.fresh())) {
      var running = file.open(store, clock);
      var secrets = secrets(store, running);
      new KeyExchange(file, store, clock).run();

      var put = catchThrowableOfType(Refused.class, () -> secrets(store, running));
      assertThat(put.refusal()).isEqualTo(new Refusal.Unavailable("vault-key-changed"));
      assertThatThrownBy(() -> opened(store, running, secrets)).isInstanceOf(NotOpened.class);
      assertThat(Vault.isSealedWith(store, file.read().orElseThrow().newest())).isTrue();
    }
  }

  @OnBothDatabases
  void theFileOfAnotherSiteIsLeftAsItIs(TestDatabase database) throws Exception {
    try (var store = Store.open(database.fresh())) {
      TestKeys.fresh().open(store, clock);
      file.write(MasterKeys.fresh());
      var text = Files.readString(file.file());
      var exchange = new KeyExchange(file, store, clock);
      assertThatThrownBy(exchange::run).hasMessageContaining("is not the key");
      assertThat(Files.readString(file.file())).isEqualTo(text);
    }
  }
}
