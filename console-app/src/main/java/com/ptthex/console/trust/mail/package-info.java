/** The site's mail, as an owner turns it on and everybody who looks after the site watches it. */
@NullMarked
package com.ptthex.console.trust.mail;

import org.jspecify.annotations.NullMarked;
