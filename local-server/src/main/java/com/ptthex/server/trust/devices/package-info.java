/** The devices of the field: who may carry one, which are let in, and how they prove it. */
@NullMarked
package com.ptthex.server.trust.devices;

import org.jspecify.annotations.NullMarked;
