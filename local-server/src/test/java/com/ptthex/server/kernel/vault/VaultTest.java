package com.ptthex.server.kernel.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import java.util.Base64;

final class VaultTest {
  private static final Purpose MAIL = new Purpose("mail.password");
  private static final Purpose SMS = new Purpose("sms.token");
  private static final byte[] VALUE = "canary-of-the-vault".getBytes(UTF_8);

  private final MasterKeys keys = MasterKeys.fresh();
  private final TestClock clock = new TestClock();

  private interface Trial {
    void with(Store store, Vault vault) throws Exception;
  }

  private void on(TestDatabase database, Trial trial) throws Exception {
    on(database.fresh(), trial);
  }

  private void on(Database database, Trial trial) throws Exception {
    try (var store = Store.open(database)) {
      trial.with(store, Vault.open(store, keys, clock));
    }
  }

  private static Reference put(Store store, Vault vault, Purpose purpose, byte[] value) {
    return store.writing(db -> vault.put(db, purpose, value));
  }

  private static byte[] opened(Store store, Vault vault, Reference reference, Purpose purpose) {
    return store.reading(db -> vault.open(db, reference, purpose));
  }

  private static void doesNotOpen(Store store, Vault vault, Reference reference, Purpose purpose) {
    assertThatThrownBy(() -> opened(store, vault, reference, purpose))
        .isInstanceOf(NotOpened.class)
        .hasNoCause()
        .hasMessage("a sealed value could not be opened");
  }

  private static String sealed(Store store, Reference reference) {
    return store.reading(db -> new VaultStore(db).find(reference).orElseThrow().sealed());
  }

  private static void write(Store store, Reference reference, String sealed) {
    store.writing(
        db ->
            db.createUpdate("update vault_secret set sealed = :sealed where reference = :it")
                .bind("sealed", sealed)
                .bind("it", reference)
                .execute());
  }

  @OnBothDatabases
  void whatWasPutOpensAlsoAfterARestart(TestDatabase database) throws Exception {
    var site = database.fresh();
    var reference = new Reference[1];
    on(site, (store, vault) -> reference[0] = put(store, vault, MAIL, VALUE));
    on(
        site,
        (store, vault) -> assertThat(opened(store, vault, reference[0], MAIL)).isEqualTo(VALUE));
  }

  @OnBothDatabases
  void anEmptyValueAndTheLongestAreKeptAndALongerOneIsNot(TestDatabase database) throws Exception {
    on(
        database,
        (store, vault) -> {
          for (var length : new int[] {0, 8192}) {
            var reference = put(store, vault, MAIL, new byte[length]);
            assertThat(opened(store, vault, reference, MAIL)).hasSize(length);
          }
          assertThatThrownBy(() -> put(store, vault, MAIL, new byte[8193]))
              .isInstanceOf(IllegalArgumentException.class);
        });
  }

  @OnBothDatabases
  void aValueOpensForItsOwnPurposeOnly(TestDatabase database) throws Exception {
    on(
        database,
        (store, vault) -> {
          var reference = put(store, vault, MAIL, VALUE);
          doesNotOpen(store, vault, reference, SMS);
          // Also when somebody with the database has written another purpose beside it.
          store.<Integer>writing(db -> db.execute("update vault_secret set purpose = 'sms.token'"));
          doesNotOpen(store, vault, reference, SMS);
        });
  }

  @OnBothDatabases
  void aValueMovedToAnotherRowDoesNotOpen(TestDatabase database) throws Exception {
    on(
        database,
        (store, vault) -> {
          var one = put(store, vault, MAIL, VALUE);
          var other = put(store, vault, MAIL, VALUE);
          assertThat(sealed(store, one)).isNotEqualTo(sealed(store, other));
          write(store, other, sealed(store, one));
          doesNotOpen(store, vault, other, MAIL);
        });
  }

  @OnBothDatabases
  void aChangedBitAnywhereIsNoticed(TestDatabase database) throws Exception {
    on(
        database,
        (store, vault) -> {
          var reference = put(store, vault, MAIL, VALUE);
          var sealed = Base64.getDecoder().decode(sealed(store, reference));
          for (var at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            write(store, reference, Base64.getEncoder().encodeToString(changed));
            doesNotOpen(store, vault, reference, MAIL);
          }
          for (var damaged :
              new String[] {"", "AAAA", "not base64", sealed(store, reference) + "="}) {
            write(store, reference, damaged);
            doesNotOpen(store, vault, reference, MAIL);
          }
        });
  }

  @OnBothDatabases
  void aReplacedValueIsTheNewOneAndAForgottenOneIsGone(TestDatabase database) throws Exception {
    on(
        database,
        (store, vault) -> {
          var reference = put(store, vault, MAIL, VALUE);
          var next = "next".getBytes(UTF_8);
          assertThatThrownBy(() -> replace(store, vault, reference, SMS, next))
              .isInstanceOf(NotOpened.class);
          replace(store, vault, reference, MAIL, next);
          assertThat(opened(store, vault, reference, MAIL)).isEqualTo(next);
          forget(store, vault, reference, SMS);
          assertThat(opened(store, vault, reference, MAIL)).isEqualTo(next);
          forget(store, vault, reference, MAIL);
          doesNotOpen(store, vault, reference, MAIL);
        });
  }

  private static void replace(
      Store store, Vault vault, Reference reference, Purpose purpose, byte[] value) {
    store.writing(
        db -> {
          vault.replace(db, reference, purpose, value);
          return reference;
        });
  }

  private static void forget(Store store, Vault vault, Reference reference, Purpose purpose) {
    store.writing(
        db -> {
          vault.forget(db, reference, purpose);
          return reference;
        });
  }

  @OnBothDatabases
  void theKeyOfAnotherSiteOpensNothing(TestDatabase database) throws Exception {
    var site = database.fresh();
    on(site, (store, vault) -> put(store, vault, MAIL, VALUE));
    try (var store = Store.open(site)) {
      assertThatThrownBy(() -> Vault.open(store, MasterKeys.fresh(), clock))
          .isInstanceOf(WrongKey.class);
      // A key that only calls itself the right one.
      var impostor = new MasterKey(keys.newest().id(), new byte[MasterKey.KEY_BYTES]);
      var forged = MasterKeys.read(new MasterKeys(java.util.List.of(impostor)).text());
      assertThatThrownBy(() -> Vault.open(store, forged.orElseThrow(), clock))
          .isInstanceOf(WrongKey.class);
    }
  }

  @OnBothDatabases
  void derivedKeysAreAlikeAfterARestartAndOtherForEachPurposeAndSite(TestDatabase database)
      throws Exception {
    var site = database.fresh();
    var first = new byte[2][];
    on(site, (_, vault) -> first[0] = vault.derived().key(MAIL).getEncoded());
    on(
        site,
        (_, vault) -> {
          assertThat(vault.derived().key(MAIL).getEncoded()).hasSize(32).isEqualTo(first[0]);
          assertThat(vault.derived().key(SMS).getEncoded()).isNotEqualTo(first[0]);
        });
    on(
        database,
        (_, vault) -> assertThat(vault.derived().key(MAIL).getEncoded()).isNotEqualTo(first[0]));
  }

  @OnBothDatabases
  void nothingOfASecretIsPrinted(TestDatabase database) throws Exception {
    on(
        database,
        (store, vault) -> {
          var reference = put(store, vault, MAIL, VALUE);
          assertThat(
                  store.<String>reading(
                      db ->
                          db.createQuery("select * from vault_secret")
                              .mapToMap()
                              .list()
                              .toString()))
              .doesNotContain("canary");
          var key64 = Base64.getEncoder().encodeToString(keys.newest().encoded());
          assertThat(keys.text()).contains(key64);
          assertThat(String.join(" ", vault.toString(), keys.toString(), reference.toString()))
              .contains(keys.newest().id())
              .doesNotContain(key64, "canary");
          assertThat(vault.derived()).hasToString("derived keys");
        });
  }
}
