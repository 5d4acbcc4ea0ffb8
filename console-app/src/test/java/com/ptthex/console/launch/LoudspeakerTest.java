package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sound of the alarm, and a computer without a loudspeaker. */
@Tag("journey")
final class LoudspeakerTest {
  private static final int[] SAMPLES = samples();

  private static int[] samples() {
    var bytes = Loudspeaker.sound();
    return IntStream.range(0, bytes.length / 2)
        .map(at -> (short) ((bytes[2 * at] & 0xFF) | (bytes[2 * at + 1] << 8)))
        .toArray();
  }

  @Test
  void itIsLoudAllTheTimeAndNeverCracks() {
    assertThat(SAMPLES).hasSize(2 * 44_100);
    for (var from = 0; from < SAMPLES.length; from += 4_410) {
      assertThat(
              IntStream.range(from, from + 4_410).map(at -> Math.abs(SAMPLES[at])).max().orElse(0))
          .isGreaterThan(20_000);
    }
    assertThat(
            IntStream.range(1, SAMPLES.length).map(at -> Math.abs(SAMPLES[at] - SAMPLES[at - 1])))
        .allMatch(jump -> jump < 4_000);
    assertThat(SAMPLES[0]).isZero();
    assertThat(Math.abs(SAMPLES[SAMPLES.length - 1])).isLessThan(100);
  }

  @Test
  void itsNotesTakeTurns() {
    assertThat(crossings(0)).as("a quarter of a second of 960 Hz").isBetween(478L, 482L);
    assertThat(crossings(11_025)).as("and of 640 Hz").isBetween(318L, 322L);
  }

  private static long crossings(int from) {
    return IntStream.range(from + 1, from + 11_025)
        .filter(at -> (SAMPLES[at - 1] < 0) != (SAMPLES[at] < 0))
        .count();
  }

  @Test
  void whereThereIsNoLoudspeakerItSaysThatItWasNotSounded() {
    var sounded = new Loudspeaker().ring();
    var there = AudioSystem.getMixerInfo().length > 0;
    assertThat(sounded && !there).isFalse();
  }
}
