package com.ptthex.shared.trust.access;

/** What a device runs on, as far as it says so itself. */
public enum DevicePlatform {
  LINUX,
  WINDOWS,
  MACOS,
  ANDROID,
  IOS,
  UNKNOWN
}
