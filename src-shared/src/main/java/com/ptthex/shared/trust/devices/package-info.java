/** The devices of the field: registered with a code, approved by an administrator, in by a key. */
@NullMarked
package com.ptthex.shared.trust.devices;

import org.jspecify.annotations.NullMarked;
