/** The devices that people of the field carry. */
@NullMarked
package com.ptthex.console.trust.devices;

import org.jspecify.annotations.NullMarked;
