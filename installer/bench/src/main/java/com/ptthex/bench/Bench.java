package com.ptthex.bench;

import com.ptthex.bench.large.Scale;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Something to measure, by its name on the command line. */
interface Bench {

  String name();

  /** One line for who chooses. */
  String purpose();

  /** Measures, and says on the way what it does. */
  Figures run(Terms terms) throws Exception;

  /**
   * @param quick ends within a minute, with fewer rounds and shorter ones
   * @param times how often, where a bench counts and somebody said
   * @param scale of the large site, for a bench that opens it
   * @param place the folder that holds large sites
   * @param out for people; what machines read is printed after the bench
   */
  record Terms(boolean quick, OptionalInt times, Scale scale, Path place, PrintWriter out) {
    void say(String line) {
      out.println(line);
      out.flush();
    }
  }
}
