package com.ptthex.console.trust.access;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.InvitationState;

/** The words for what accounts, invitations and sessions can be. */
final class AccountWords {
  private AccountWords() {}

  static AccountsText of(Role role) {
    return switch (role) {
      case OWNER -> AccountsText.OWNER;
      case CUSTOMER_ADMIN -> AccountsText.CUSTOMER_ADMIN;
      case DISPATCHER -> AccountsText.DISPATCHER;
      case SUPPORT -> AccountsText.SUPPORT;
      case CLUSTER_OPERATOR -> AccountsText.CLUSTER_OPERATOR;
      case SITTER -> AccountsText.SITTER;
      case AUTOMATION -> AccountsText.AUTOMATION;
      case API_CLIENT -> AccountsText.API_CLIENT;
    };
  }

  static AccountsText of(AccountState state) {
    return switch (state) {
      case ACTIVE -> AccountsText.ACTIVE;
      case DISABLED -> AccountsText.DISABLED;
      case ARCHIVED -> AccountsText.ARCHIVED;
    };
  }

  static Severity severity(AccountState state) {
    return state == AccountState.DISABLED ? Severity.NOTICE : Severity.NORMAL;
  }

  static AccountsText of(InvitationState state) {
    return switch (state) {
      case OPEN -> AccountsText.OPEN;
      case USED -> AccountsText.USED;
      case WITHDRAWN -> AccountsText.WITHDRAWN;
      case EXPIRED -> AccountsText.EXPIRED;
    };
  }

  static Severity severity(InvitationState state) {
    return state == InvitationState.OPEN ? Severity.NOTICE : Severity.NORMAL;
  }

  static AccountsText of(AccountChange change) {
    return switch (change) {
      case JOINED -> AccountsText.WAS_INVITED;
      case CHANGED -> AccountsText.WAS_CHANGED;
      case DISABLED -> AccountsText.WAS_DISABLED;
      case ENABLED -> AccountsText.WAS_ENABLED;
      case ARCHIVED -> AccountsText.WAS_ARCHIVED;
      case RESTORED -> AccountsText.WAS_RESTORED;
      case RESET_ISSUED -> AccountsText.RESET_WAS_ISSUED;
      case PASSWORD_RESET -> AccountsText.PASSWORD_WAS_RESET;
      case RECOVERED -> AccountsText.WAS_RECOVERED;
      case FACTOR_CLEARED -> AccountsText.FACTOR_WAS_CLEARED;
      case MAIL_CONFIRMED -> AccountsText.MAIL_WAS_CONFIRMED;
      case MAIL_REMOVED -> AccountsText.MAIL_WAS_REMOVED;
    };
  }

  static AccountsText of(DeviceKind device) {
    return switch (device) {
      case CONSOLE -> AccountsText.CONSOLE;
      case BROWSER -> AccountsText.BROWSER;
      case SCRIPT -> AccountsText.SCRIPT;
      case FIELD -> AccountsText.FIELD_DEVICE;
      case UNKNOWN -> AccountsText.DEVICE;
    };
  }

  static AccountsText of(DevicePlatform platform) {
    return switch (platform) {
      case LINUX -> AccountsText.LINUX;
      case WINDOWS -> AccountsText.WINDOWS;
      case MACOS -> AccountsText.MACOS;
      case ANDROID -> AccountsText.ANDROID;
      case IOS -> AccountsText.IOS;
      case UNKNOWN -> AccountsText.UNNAMED_SYSTEM;
    };
  }
}
