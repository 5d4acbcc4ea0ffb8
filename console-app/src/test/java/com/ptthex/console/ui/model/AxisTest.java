package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** An axis is read at a glance. */
final class AxisTest {

  @Property
  void everythingFitsAndLittleStaysEmpty(@ForAll @LongRange(max = 1_000_000_000_000L) long most) {
    var axis = Axis.upTo(most);
    assertThat(axis.top()).isGreaterThanOrEqualTo(most);
    assertThat(axis.top() - axis.step()).isLessThan(Math.max(1, most));
  }

  @Property
  void stepsAreFewAndRound(@ForAll @LongRange(max = 1_000_000_000_000L) long most) {
    var axis = Axis.upTo(most);
    assertThat(axis.steps()).isBetween(1, 4);
    assertThat(Long.toString(axis.step())).matches("[125]0*");
    assertThat(axis.marks()).hasSize(axis.steps() + 1).startsWith(0L).endsWith(axis.top());
  }

  @Example
  void oneThingIsNotCutIntoParts() {
    assertThat(Axis.upTo(0).marks()).containsExactly(0L, 1L);
    assertThat(Axis.upTo(1).marks()).containsExactly(0L, 1L);
    assertThat(Axis.upTo(45).marks()).containsExactly(0L, 20L, 40L, 60L);
  }
}
