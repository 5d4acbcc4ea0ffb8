package com.ptthex.server.kernel.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509ExtendedKeyManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** TLS 1.3 and nothing older, with the groups and ciphers that nobody has a doubt about. */
final class Tls extends SslContextFactory.Server {
  private static final String PROTOCOL = "TLSv1.3";
  private static final String[] GROUPS = {"x25519", "secp256r1", "secp384r1"};

  Tls(Identity identity) {
    setSslContext(context(identity));
    setIncludeProtocols(PROTOCOL);
    setIncludeCipherSuites(
        "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256");
  }

  private static SSLContext context(Identity identity) {
    try {
      var context = SSLContext.getInstance(PROTOCOL);
      context.init(new KeyManager[] {new Shower(identity)}, null, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has TLS 1.3", impossible);
    }
  }

  @Override
  public SSLParameters customize(SSLParameters parameters) {
    var customized = super.customize(parameters);
    customized.setNamedGroups(GROUPS);
    return customized;
  }

  /** Shows each connection what is valid by then, so that a renewal needs no restart. */
  private static final class Shower extends X509ExtendedKeyManager {
    private static final String ALIAS = "server";

    private final Identity identity;

    Shower(Identity identity) {
      this.identity = identity;
    }

    @Override
    public String chooseEngineServerAlias(
        String type, Principal @Nullable [] issuers, SSLEngine engine) {
      return ALIAS;
    }

    @Override
    public String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
      return ALIAS;
    }

    @Override
    public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
      return new String[] {ALIAS};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return identity.shown().chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return identity.shown().key();
    }

    /** It calls nobody. */
    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
      return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
        String[] types, Principal @Nullable [] issuers, Socket socket) {
      return null;
    }
  }
}
