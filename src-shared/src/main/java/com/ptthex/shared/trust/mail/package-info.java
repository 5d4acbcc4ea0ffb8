/**
 * The site's mail: by which server it goes, and what came of it. Off until somebody turns it on.
 */
@NullMarked
package com.ptthex.shared.trust.mail;

import org.jspecify.annotations.NullMarked;
