/** What a site's licence lets it do, as far as others may know. */
@NullMarked
package com.ptthex.shared.trust.licence;

import org.jspecify.annotations.NullMarked;
