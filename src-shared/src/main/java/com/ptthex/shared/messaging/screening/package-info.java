/**
 * What messages say that leads past the site: contact details, and words that it does not want.
 * Only which kinds were found crosses the contract, and how often; never what was written.
 */
@NullMarked
package com.ptthex.shared.messaging.screening;

import org.jspecify.annotations.NullMarked;
