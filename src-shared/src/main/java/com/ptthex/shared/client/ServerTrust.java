package com.ptthex.shared.client;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Which servers a client believes. */
public final class ServerTrust {
  static final String PROTOCOL = "TLSv1.3";

  private final SSLContext context;

  private ServerTrust(TrustManager... believed) {
    try {
      this.context = SSLContext.getInstance(PROTOCOL);
      context.init(null, believed, null);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has TLS 1.3", impossible);
    }
  }

  /** Those with a certificate of this authority for the name they are called by; no others. */
  public static ServerTrust only(X509Certificate authority) {
    try {
      var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
      anchors.load(null, null);
      anchors.setCertificateEntry("site", authority);
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(anchors);
      return new ServerTrust(factory.getTrustManagers());
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("every JDK checks certificates", impossible);
    }
  }

  /**
   * Anybody: for the one call that asks for what the server is then judged by. Nothing secret may
   * be sent, and nothing that is answered is believed by itself.
   */
  public static ServerTrust notYet() {
    return new ServerTrust(new Anybody());
  }

  SSLContext context() {
    return context;
  }

  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
