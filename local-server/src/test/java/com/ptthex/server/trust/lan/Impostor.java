package com.ptthex.server.trust.lan;

import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import com.ptthex.shared.trust.lan.EnrolmentSalt;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.lan.SiteCertificate;
import com.ptthex.shared.wire.Wire;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Stands where the site should, with an authority of its own, and tells desks what it wants. */
final class Impostor implements AutoCloseable {
  private static final char[] NO_SECRET = "impostor".toCharArray();

  final X509Certificate authority;
  private final HttpsServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Enrolled told;

  Impostor() throws IOException, GeneralSecurityException {
    var now = Instant.now();
    var valid = new Period(now.minusSeconds(60), now.plus(Duration.ofDays(1)));
    var own = SiteAuthority.made(valid);
    this.authority = own.certificate();
    this.told = new Enrolled(SiteCertificate.of(authority), EnrolmentSalt.made());
    this.server =
        HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral(LanSite.ADDRESS), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(own, valid)));
    server.createContext(
        "/",
        call -> {
          asked.incrementAndGet();
          var body = Wire.write(told);
          call.sendResponseHeaders(200, body.length);
          call.getResponseBody().write(body);
          call.close();
        });
    server.start();
  }

  private static SSLContext context(SiteAuthority own, Period valid)
      throws IOException, GeneralSecurityException {
    var key = SiteAuthority.newServerKey();
    var certificate = own.certify(Set.of(LanSite.ADDRESS), key.getPublic(), valid);
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "own", key.getPrivate(), NO_SECRET, new Certificate[] {certificate, own.certificate()});
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_SECRET);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** What it says from now on to who has a code. */
  void tells(X509Certificate authority, EnrolmentSalt salt) {
    told = new Enrolled(SiteCertificate.of(authority), salt);
  }

  SiteAddress address() {
    return SiteAddress.of(LanSite.ADDRESS, server.getAddress().getPort());
  }

  /** How many requests it could read. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
