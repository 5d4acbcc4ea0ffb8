/**
 * Messages that lead past the site: looked for when they come in, listed, and resolved by people.
 * Looking is never off. When it fails, or an owner pauses it for a while, messages are taken all
 * the same, marked, and looked through afterwards.
 */
@NullMarked
package com.ptthex.server.messaging.screening;

import org.jspecify.annotations.NullMarked;
