package com.ptthex.console.launch;

import com.ptthex.console.shell.Site;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Looks for a site before anybody asks, so that it is found while the window is being built. */
final class Ahead implements Site.Search {
  private final Site.Search search;
  private Optional<CompletableFuture<Site>> first;

  private Ahead(Site.Search search) {
    this.search = search;
    this.first =
        Optional.of(CompletableFuture.supplyAsync(search::find, Thread::startVirtualThread));
  }

  static Site.Search of(Site.Search search) {
    return new Ahead(search);
  }

  /** What was found ahead is told once; who asks again wants to know how things are by then. */
  @Override
  public Site find() {
    return takeFirst().map(Ahead::told).orElseGet(search::find);
  }

  private synchronized Optional<CompletableFuture<Site>> takeFirst() {
    var taken = first;
    first = Optional.empty();
    return taken;
  }

  private static Site told(CompletableFuture<Site> found) {
    try {
      return found.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException mistake ? mistake : failure;
    }
  }
}
