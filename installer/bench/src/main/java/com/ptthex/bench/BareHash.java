package com.ptthex.bench;

import com.ptthex.server.kernel.store.Database;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** One hash of a password at what it costs on a site, and nothing around it. */
record BareHash(int memory, int passes, int lanes) {
  private static final byte[] PASSWORD = "no password of a site".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SALT = new byte[16];
  private static final int BYTES = 32;

  static BareHash ofSite(Database database) throws SQLException {
    try (var db =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var query = db.prepareStatement("select memory, passes, lanes from password_cost");
        var rows = query.executeQuery()) {
      if (!rows.next()) {
        throw new IllegalStateException("the site has not settled what a password costs");
      }
      return new BareHash(rows.getInt(1), rows.getInt(2), rows.getInt(3));
    }
  }

  String told() {
    return "A password of this site costs %,d KiB, %d passes, %d lanes."
        .formatted(memory, passes, lanes);
  }

  byte[] hash() {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(SALT)
            .build());
    var hash = new byte[BYTES];
    generator.generateBytes(PASSWORD, hash);
    return hash;
  }
}
