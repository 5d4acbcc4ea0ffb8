package com.ptthex.server.trust.audit;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/**
 * The ways to tamper with a sealed audit of so many rows. Each tells the number of the first row it
 * concerns, {@link #NO_ROW} when it is about none in particular, and nothing when there was nothing
 * to tamper with.
 */
enum Tampering {
  FLIP_IN_A_ROW {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      var column = hand.oneOf(ROW);
      return done(hand.flip("audit", column, "number = " + number), number);
    }
  },
  FLIP_IN_A_DETAIL {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      var column = hand.oneOf(DETAIL);
      return done(hand.flip("audit", column, "number = " + number), number);
    }
  },
  FLIP_IN_AN_EVENT {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      return done(hand.flip("audit", "events", "number = " + number), number);
    }
  },
  FLIP_IN_A_CHECKPOINT {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var column = hand.oneOf(CHECKPOINT);
      var which = "size = " + hand.someCheckpoint();
      return done(hand.flip("audit_checkpoint", column, which), NO_ROW);
    }
  },
  DELETE_A_ROW {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size - 1);
      hand.execute("delete from audit where number = ?", number);
      return OptionalLong.of(number);
    }
  },
  DELETE_A_ROW_AND_CLOSE_THE_GAP {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size - 1);
      hand.execute("delete from audit where number = ?", number);
      hand.execute("update audit set number = -number where number > ?", number);
      hand.execute("update audit set number = -number - 1 where number < 0");
      return OptionalLong.of(number);
    }
  },
  INSERT_A_ROW_BETWEEN {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size - 1);
      hand.execute("update audit set number = -number where number >= ?", number);
      hand.execute("update audit set number = -number + 1 where number < 0");
      hand.copy(number + 1, number);
      return OptionalLong.of(number);
    }
  },
  DELETE_THE_EVENTS_OF_A_ROW {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      var set = "update audit set events = null where events is not null and number = ?";
      return done(hand.execute(set, number) > 0, number);
    }
  },
  ADD_AN_EVENT_TO_A_ROW {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      var set =
          """
          update audit set events = events || chr(10) || events
          where events is not null and number = ?\
          """;
      return done(hand.execute(set, number) > 0, number);
    }
  },
  DELETE_A_DETAIL {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      var erased =
          hand.execute(
              "update audit set detail = null, salt = null where detail is not null and number = ?",
              number);
      return done(erased > 0, number);
    }
  },
  SWAP_TWO_NUMBERS {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      var other = 1 + random.nextLong(size);
      var set = "update audit set number = ? where number = ?";
      hand.execute(set, -1, number);
      hand.execute(set, number, other);
      hand.execute(set, other, -1);
      return done(number != other, Math.min(number, other));
    }
  },
  SWAP_TWO_CONTENTS {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      var other = 1 + random.nextLong(size);
      var column = hand.oneOf(List.of("caller", "endpoint", "trace", "detail_hash"));
      return done(hand.swap(column, number, other), Math.min(number, other));
    }
  },
  CUT_ROWS_OFF_THE_END {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var left = random.nextLong(size);
      hand.execute("delete from audit where number > ?", left);
      return OptionalLong.of(left + 1);
    }
  },
  CUT_ROWS_AND_CHECKPOINTS_OFF_THE_END {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var left = hand.checkpointBefore(hand.someCheckpoint());
      hand.execute("delete from audit where number > ?", left);
      hand.execute("delete from audit_checkpoint where size > ?", left);
      return OptionalLong.of(left + 1);
    }
  },
  CUT_CHECKPOINTS_OFF_THE_END {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var left = hand.checkpointBefore(hand.someCheckpoint());
      hand.execute("delete from audit_checkpoint where size > ?", left);
      return OptionalLong.of(left + 1);
    }
  },
  TAKE_A_CHECKPOINT_OUT {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      hand.execute("delete from audit_checkpoint where size = ?", hand.someCheckpoint());
      return OptionalLong.of(NO_ROW);
    }
  },
  ALTER_A_ROW_AND_ITS_LEAF {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      hand.execute("update audit set times = times + 1 where number = ?", number);
      hand.rewriteLeaves(number);
      return OptionalLong.of(NO_ROW);
    }
  },
  ALTER_A_ROW_AND_THE_ROOT {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      hand.execute("update audit set times = times + 1 where number = ?", number);
      hand.rewriteRoot(number);
      return OptionalLong.of(NO_ROW);
    }
  },
  SIGN_WITH_ANOTHER_KEY {
    @Override
    OptionalLong by(Hand hand, long size, Random random) {
      var number = 1 + random.nextLong(size);
      hand.execute("update audit set times = times + 1 where number = ?", number);
      hand.signAnew(number);
      return OptionalLong.of(NO_ROW);
    }
  };

  static final long NO_ROW = 0;

  private static final List<String> ROW =
      List.of(
          "number",
          "deed",
          "at",
          "last_at",
          "times",
          "trace",
          "caller",
          "account",
          "role",
          "endpoint",
          "outcome",
          "code",
          "fields",
          "subject",
          "unit",
          "detail_hash");
  private static final List<String> DETAIL = List.of("detail", "salt");
  private static final List<String> CHECKPOINT =
      List.of(
          "size",
          "epoch",
          "root",
          "at",
          "previous",
          "key_id",
          "signature",
          "frontier",
          "leaves",
          "events");

  abstract OptionalLong by(Hand hand, long size, Random random);

  private static OptionalLong done(boolean anything, long number) {
    return anything ? OptionalLong.of(number) : OptionalLong.empty();
  }
}
