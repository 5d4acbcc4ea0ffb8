package com.ptthex.console.ui.model;

/**
 * How many there are of what a list shows a part of.
 *
 * @param matching those that its filters let through, on all pages together
 * @param all those there are, whatever the filters
 */
public record Total(int matching, int all) {}
