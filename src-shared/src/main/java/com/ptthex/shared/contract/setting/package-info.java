/**
 * What a site may choose, as values: declared by the feature that obeys it, listed by one other.
 */
@NullMarked
package com.ptthex.shared.contract.setting;

import org.jspecify.annotations.NullMarked;
