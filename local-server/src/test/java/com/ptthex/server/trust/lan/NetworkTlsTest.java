package com.ptthex.server.trust.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network gets to see of the server: TLS 1.3, and nothing weaker. */
final class NetworkTlsTest {
  private static final int PATIENCE_MILLIS = 20_000;
  private static LanSite site;

  @BeforeAll
  static void start() {
    site = LanSite.fresh();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** Looks at everything and believes it. */
  private static final class Onlooker implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private static SSLSocket connected() throws IOException, GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Onlooker()}, null);
    var uri = site.address().uri();
    var socket = (SSLSocket) context.getSocketFactory().createSocket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  @Test
  void itSpeaksTls13WithAnEllipticKeyOfTheSite() throws Exception {
    try (var socket = connected()) {
      socket.startHandshake();
      var session = socket.getSession();
      assertThat(session.getProtocol()).isEqualTo("TLSv1.3");
      var chain = session.getPeerCertificates();
      assertThat(chain).hasSize(2);
      var own = (X509Certificate) chain[0];
      own.verify(chain[1].getPublicKey());
      assertThat(own.getPublicKey().getAlgorithm()).isEqualTo("EC");
      assertThat(own.getSubjectAlternativeNames())
          .anySatisfy(name -> assertThat(name.get(1)).isEqualTo(LanSite.ADDRESS));
      assertThat(own.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
      assertThat(own.getBasicConstraints()).as("it certifies nobody").isEqualTo(-1);
      assertThat(own.getNotAfter().toInstant())
          .isBetween(
              Instant.now().plus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(31)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2"})
  void whatIsOlderIsRefused(String protocol) throws Exception {
    try (var socket = connected()) {
      socket.setEnabledProtocols(new String[] {protocol});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffdhe2048", "secp521r1"})
  void groupsBesideTheChosenOnesAreRefused(String group) throws Exception {
    try (var socket = connected()) {
      var parameters = socket.getSSLParameters();
      parameters.setNamedGroups(new String[] {group});
      socket.setSSLParameters(parameters);
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void nothingIsSaidInPlain() throws Exception {
    var uri = site.address().uri();
    try (var socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write(
              ("GET /health/live HTTP/1.1\r\nHost: " + LanSite.ADDRESS + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      var said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(said).doesNotContain("HTTP/", "status");
    }
  }

  @Test
  void thePlainPortIsOnTheFirstAddressOfLoopbackAlone() {
    var port = site.server.address().getPort();
    for (var elsewhere : new String[] {LanSite.ADDRESS, "127.0.0.3"}) {
      assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral(elsewhere), port).close())
          .isInstanceOf(IOException.class);
    }
  }
}
