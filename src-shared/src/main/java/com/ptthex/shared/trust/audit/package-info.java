/** Evidence of what was done: rows sealed into a tree, checkpoints, and proofs checked offline. */
@NullMarked
package com.ptthex.shared.trust.audit;

import org.jspecify.annotations.NullMarked;
