package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.devices.DeviceState;

/** The words for what devices can be. */
final class DeviceWords {
  private DeviceWords() {}

  static DevicesText of(DeviceState state) {
    return switch (state) {
      case PENDING -> DevicesText.PENDING;
      case APPROVED -> DevicesText.APPROVED;
      case REVOKED -> DevicesText.REVOKED;
    };
  }

  /** What a state comes to, for who has not met it yet. */
  static DevicesText meaning(DeviceState state) {
    return switch (state) {
      case PENDING -> DevicesText.PENDING_MEANS;
      case APPROVED -> DevicesText.APPROVED_MEANS;
      case REVOKED -> DevicesText.REVOKED_MEANS;
    };
  }

  /** Only what waits for somebody stands out. */
  static Severity severity(DeviceState state) {
    return state == DeviceState.PENDING ? Severity.NOTICE : Severity.NORMAL;
  }

  static DevicesText of(DevicePlatform platform) {
    return switch (platform) {
      case LINUX -> DevicesText.LINUX;
      case WINDOWS -> DevicesText.WINDOWS;
      case MACOS -> DevicesText.MACOS;
      case ANDROID -> DevicesText.ANDROID;
      case IOS -> DevicesText.IOS;
      case UNKNOWN -> DevicesText.UNNAMED_SYSTEM;
    };
  }
}
