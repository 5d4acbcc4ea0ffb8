/**
 * Messages that lead past the site: looked for when they come in, listed, and resolved by people.
 * That a message is on hold is a state of what was found in it and not of the message, since
 * nothing here passes messages on by itself yet: whoever does has to ask for it. And when looking
 * fails the message is taken all the same, and listed as one that nobody has looked through.
 */
@NullMarked
package com.ptthex.server.messaging.screening;

import org.jspecify.annotations.NullMarked;
