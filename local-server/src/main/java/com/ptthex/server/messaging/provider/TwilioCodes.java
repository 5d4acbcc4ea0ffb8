package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderError;

/** What Twilio's codes come to. Its dictionary has a thousand; these are those of texting. */
final class TwilioCodes {
  private TwilioCodes() {}

  static ProviderError of(int code) {
    return switch (code) {
      case 20003, 20101, 20102, 20104 -> ProviderError.CREDENTIALS_REFUSED;
      case 20006, 20008, 20403 -> ProviderError.NOT_PERMITTED;
      case 10001, 20005, 21472, 30002 -> ProviderError.ACCOUNT_SUSPENDED;
      case 21470, 21471 -> ProviderError.ACCOUNT_CLOSED;
      case 10002, 21210, 21219, 21404, 21607, 21608, 30044 -> ProviderError.TRIAL_ONLY;
      case 30037 -> ProviderError.SENDING_TURNED_OFF;
      case 30454, 63038 -> ProviderError.ACCOUNT_LIMIT;

      case 20429, 14107, 30022 -> ProviderError.TOO_FAST;
      case 20500, 20503, 20504, 21730, 30020, 30021 -> ProviderError.IN_TROUBLE;
      case 20404 -> ProviderError.NOT_FOUND;
      case 20001, 20002, 20004, 20007, 20409, 20422, 21201, 21403, 21405, 21406, 21603, 21604 ->
          ProviderError.ASKED_WRONGLY;

      case 21422 -> ProviderError.NUMBER_TAKEN;
      case 21452 -> ProviderError.NO_NUMBERS_THERE;
      case 21401, 21421, 21451 -> ProviderError.NUMBER_MALFORMED;
      case 21615, 21631, 21651 -> ProviderError.ADDRESS_NEEDED;
      case 21649 -> ProviderError.PAPERS_NEEDED;

      case 21606, 21660 -> ProviderError.NUMBER_NOT_OURS;
      case 21212, 21407, 21601, 21621, 21661 -> ProviderError.NUMBER_CANNOT_TEXT;
      case 21612, 21659, 30043 -> ProviderError.NUMBER_CANNOT_REACH;
      case 30018, 30024, 30034, 30040, 30041, 30125 -> ProviderError.NUMBER_NOT_REGISTERED;
      case 30035 -> ProviderError.REGISTRATION_UNDER_WAY;
      case 30033 -> ProviderError.REGISTRATION_SUSPENDED;
      case 30032 -> ProviderError.NUMBER_NOT_VERIFIED;
      case 30023, 30027 -> ProviderError.NUMBER_DAILY_LIMIT;
      case 21611, 30001 -> ProviderError.NUMBER_QUEUE_FULL;

      case 14101, 21211, 21217 -> ProviderError.RECIPIENT_MALFORMED;
      case 21614, 30006, 30011 -> ProviderError.RECIPIENT_CANNOT_TEXT;
      case 21214, 30003 -> ProviderError.RECIPIENT_UNREACHABLE;
      case 30005 -> ProviderError.RECIPIENT_UNKNOWN;
      case 21610 -> ProviderError.RECIPIENT_OPTED_OUT;
      case 30004 -> ProviderError.RECIPIENT_BLOCKS;
      case 21203, 21215, 21408 -> ProviderError.COUNTRY_NOT_OPEN;

      case 14103, 21602, 21619 -> ProviderError.TEXT_MISSING;
      case 21605, 21617, 30019 -> ProviderError.TEXT_TOO_LONG;
      case 21618 -> ProviderError.TEXT_REFUSED;
      case 30007, 30038, 30450 -> ProviderError.TEXT_FILTERED;
      case 11751, 21620, 21623 -> ProviderError.ATTACHMENT_REFUSED;
      case 30010 -> ProviderError.PRICE_TOO_HIGH;
      case 30036 -> ProviderError.OUTLIVED;
      case 30409 -> ProviderError.CANCELLED;
      case 30039 -> ProviderError.LOOP_STOPPED;
      case 30017 -> ProviderError.NETWORK_BUSY;
      case 30009 -> ProviderError.PART_MISSING;
      case 30008, 30485 -> ProviderError.NO_REASON_GIVEN;

      case 11200, 11205, 11206, 11210 -> ProviderError.SITE_NOT_REACHED;
      case 11220, 11235, 11236, 11237 -> ProviderError.SITE_NOT_TRUSTED;
      case 11215, 11750, 12100, 12200, 12300 -> ProviderError.SITE_ANSWERED_WRONGLY;
      case 11100, 21205, 21402, 21502, 21609 -> ProviderError.SITE_ADDRESS_REFUSED;
      default -> ProviderError.UNKNOWN;
    };
  }

  /** Where it gives no code that is known, what kind of answer it was tells at least that much. */
  static ProviderError ofStatus(int status) {
    return switch (status) {
      case 401 -> ProviderError.CREDENTIALS_REFUSED;
      case 402 -> ProviderError.NO_CREDIT;
      case 403 -> ProviderError.NOT_PERMITTED;
      case 404, 410 -> ProviderError.NOT_FOUND;
      case 408 -> ProviderError.TIMED_OUT;
      case 429 -> ProviderError.TOO_FAST;
      default -> {
        if (status >= 500) {
          yield ProviderError.IN_TROUBLE;
        }
        yield status >= 400 ? ProviderError.UNKNOWN : ProviderError.NOT_UNDERSTOOD;
      }
    };
  }
}
