/** Commands for a site's data while no server runs on it. */
@NullMarked
package com.ptthex.server.admin;

import org.jspecify.annotations.NullMarked;
