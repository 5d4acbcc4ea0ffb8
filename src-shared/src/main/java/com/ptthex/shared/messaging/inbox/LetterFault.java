package com.ptthex.shared.messaging.inbox;

/** Why something that came in could not be taken. */
public enum LetterFault {
  /** It went to a number that this site does not have. */
  NUMBER_NOT_OURS,
  /** It came from a name or a short code, and there is nobody to answer. */
  SENDER_WITHOUT_NUMBER,
  /** It is of a message that this site knows nothing of. */
  MESSAGE_UNKNOWN,
  /** It says too little, or nothing that could be read. */
  NOT_READABLE,
  /** The site's own rules did not let it in. */
  NOT_TAKEN
}
