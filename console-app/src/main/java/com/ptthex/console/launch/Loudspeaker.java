package com.ptthex.console.launch;

import com.ptthex.console.shell.Bell;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/** The alarm as the computer itself sounds it: no file, and nothing that another program plays. */
final class Loudspeaker implements Bell {
  private static final int SAMPLES_A_SECOND = 44_100;
  private static final int SECONDS = 2;

  /** Two notes in turn; both are heard by who hears high notes badly. */
  private static final double HIGH = 960;

  private static final double LOW = 640;
  private static final double NOTE_SECONDS = 0.25;

  /** Below the loudest, where cheap loudspeakers rattle. */
  private static final double LOUDNESS = 0.7;

  /** A note that begins or ends at once cracks. */
  private static final double EDGE_SECONDS = 0.01;

  /** Once, and not before the first ring: what is worked out before the first window delays it. */
  private static final class Worked {
    static final byte[] OUT = sound();
  }

  @Override
  public boolean ring() {
    var format = new AudioFormat(SAMPLES_A_SECOND, 16, 1, true, false);
    try (var line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      var written = line.write(Worked.OUT, 0, Worked.OUT.length);
      line.drain();
      return written == Worked.OUT.length;
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
      // In this order: another program has it, there is none, nobody may use it.
      return false;
    }
  }

  /** Two bytes a sample, the lower first. */
  static byte[] sound() {
    var sound = new byte[SAMPLES_A_SECOND * SECONDS * 2];
    IntStream.range(0, sound.length / 2)
        .forEach(
            sample -> {
              var value = (int) (at((double) sample / SAMPLES_A_SECOND) * Short.MAX_VALUE);
              sound[2 * sample] = (byte) value;
              sound[2 * sample + 1] = (byte) (value >> 8);
            });
    return sound;
  }

  private static double at(double second) {
    var note = (int) (second / NOTE_SECONDS);
    var within = second - note * NOTE_SECONDS;
    var edge = Math.min(within, NOTE_SECONDS - within) / EDGE_SECONDS;
    var pitch = note % 2 == 0 ? HIGH : LOW;
    return LOUDNESS * Math.clamp(edge, 0, 1) * Math.sin(2 * Math.PI * pitch * within);
  }
}
