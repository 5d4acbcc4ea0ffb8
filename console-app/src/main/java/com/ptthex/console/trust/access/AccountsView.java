package com.ptthex.console.trust.access;

/** What of the room one looks at. */
enum AccountsView {
  ACCOUNTS,
  INVITATIONS
}
