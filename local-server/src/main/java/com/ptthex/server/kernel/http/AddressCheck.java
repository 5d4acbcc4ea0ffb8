package com.ptthex.server.kernel.http;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes calls only under the names of this server, and from no page but its own and those that are
 * trusted. A page elsewhere can have a browser call us, under our address or under a name of its
 * own that leads here; it can choose neither header.
 */
final class AddressCheck extends Handler.Wrapper {
  static final int UNKNOWN_HOST = 421;
  static final int UNTRUSTED_ORIGIN = 403;

  /** What browsers are told of every answer: it is no page, and belongs to nobody else's. */
  private static final HttpField[] FOR_BROWSERS = {
    new PreEncodedHttpField(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
    new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
  };

  private final Set<Origin> trusted;
  private final FieldPages pages;
  private final Set<String> hooks;
  private final BiPredicate<Request, String> isOurs;

  /**
   * @param pages of the site's own web client
   * @param hooks where others call under whichever name they know, and sign what they say
   * @param isOurs whether a call that came in like this may be for a host of this name
   */
  AddressCheck(
      Set<Origin> trusted,
      FieldPages pages,
      Set<String> hooks,
      BiPredicate<Request, String> isOurs) {
    this.trusted = Set.copyOf(trusted);
    this.pages = pages;
    this.hooks = Set.copyOf(hooks);
    this.isOurs = isOurs;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    for (var field : FOR_BROWSERS) {
      response.getHeaders().put(field);
    }
    if (isForAHook(request)) {
      return super.handle(request, response, callback);
    }
    var called = called(request);
    if (called.isEmpty()) {
      Response.writeError(request, response, callback, UNKNOWN_HOST);
      return true;
    }
    if (pages.concerns(request)) {
      response.getHeaders().put(HttpHeader.VARY, "Origin");
      var page = pages.trusted(request);
      if (page.isPresent()) {
        pages.allow(response, page.get());
        return answered(request, response, callback);
      }
    }
    if (!isFromTrustedPage(request, called.get())) {
      Response.writeError(request, response, callback, UNTRUSTED_ORIGIN);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** No page calls there: a browser would say where it comes from. */
  private boolean isForAHook(Request request) {
    return hooks.contains(request.getHttpURI().getPath())
        && !request.getHeaders().contains(HttpHeader.ORIGIN);
  }

  private boolean answered(Request request, Response response, Callback callback) throws Exception {
    if (!pages.isAskedBefore(request)) {
      return super.handle(request, response, callback);
    }
    response.setStatus(pages.answerBefore(request, response));
    response.write(true, null, callback);
    return true;
  }

  /** How the caller calls us, if that is one of our names. */
  private Optional<Origin> called(Request request) {
    var uri = request.getHttpURI();
    if (uri.getHost() == null) {
      return Optional.empty();
    }
    var scheme = request.isSecure() ? "https" : "http";
    var authority = scheme + "://" + uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : "");
    return Origin.read(authority)
        .filter(
            origin ->
                isOurs.test(request, origin.host())
                    || trusted.stream().anyMatch(each -> each.host().equals(origin.host())));
  }

  /** What is no browser says nothing of a page. */
  private boolean isFromTrustedPage(Request request, Origin called) {
    var told = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
    if (told.isEmpty()) {
      return true;
    }
    var believed = new HashSet<>(trusted);
    believed.add(called);
    return told.size() == 1 && Origin.read(told.getFirst()).filter(believed::contains).isPresent();
  }
}
