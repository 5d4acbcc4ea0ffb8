package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

final class FxThreadTest {
  @Test
  void workIsDoneAwayFromTheScreenAndComesBackToIt() throws Exception {
    Fx.run(() -> {});
    var away = new CompletableFuture<Boolean>();
    var back = new CompletableFuture<Boolean>();
    var threads = new FxThread();
    threads.away(
        () -> {
          away.complete(Thread.currentThread().isVirtual());
          threads.back(() -> back.complete(Platform.isFxApplicationThread()));
        });
    assertThat(away.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(back.get(10, TimeUnit.SECONDS)).isTrue();
  }
}
