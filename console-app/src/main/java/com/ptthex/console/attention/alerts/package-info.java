/** The room of the alerts: what needs a person's attention, whose hands it is in, how it ended. */
@NullMarked
package com.ptthex.console.attention.alerts;

import org.jspecify.annotations.NullMarked;
