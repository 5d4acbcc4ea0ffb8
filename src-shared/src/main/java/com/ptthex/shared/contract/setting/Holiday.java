package com.ptthex.shared.contract.setting;

import com.ptthex.shared.value.Label;

/** A day on which a site is closed, and what it is called. */
public record Holiday(HolidayDate date, Label name) {}
