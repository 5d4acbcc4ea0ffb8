package com.ptthex.console.trust.duty;

import com.ptthex.console.ui.text.Text;

/** What is said about who must have a second factor. */
public enum DutyText implements Text {
  SIGN_IN_RULES,
  SECOND_FACTOR,
  ABOUT,
  NOBODY_MUST,

  OWNERS,
  CUSTOMER_ADMINS,
  DISPATCHERS,
  SUPPORTERS,
  CLUSTER_OPERATORS,
  SITTERS,

  REQUIRED,
  UP_TO_THEM,
  SINCE_BY,
  PEOPLE,
  WITHOUT,
  NOBODY_WITHOUT,
  ABOVE_YOU,

  REQUIRE,
  RELEASE,
  REASON,
  REASON_HINT,
  DONE_REQUIRED,
  DONE_RELEASED
}
