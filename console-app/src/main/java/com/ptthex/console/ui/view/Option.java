package com.ptthex.console.ui.view;

/**
 * One of several things to choose from.
 *
 * @param value as the server knows it
 * @param words as the reader does
 */
public record Option(String value, String words) {
  @Override
  public String toString() {
    return words;
  }
}
