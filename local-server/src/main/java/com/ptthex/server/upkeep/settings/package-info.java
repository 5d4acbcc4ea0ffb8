/** All settings in one place: seen, changed, looked back at. Features alone say which there are. */
@NullMarked
package com.ptthex.server.upkeep.settings;

import org.jspecify.annotations.NullMarked;
