package com.ptthex.server.trust.mail;

import com.ptthex.shared.trust.mail.MailFault;
import jakarta.mail.AuthenticationFailedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Which of our faults a failure comes to; its words, which may be anything, are not looked at. */
final class SmtpFaults {
  private static final int DEEPEST = 12;

  private SmtpFaults() {}

  /**
   * @param lastSaid the code of the last answer that the server gave
   * @param otherwise what it is if neither the failure nor that answer tells
   */
  static MailFault of(Throwable failure, int lastSaid, MailFault otherwise) {
    return causes(failure)
        .flatMap(cause -> one(cause).stream())
        .findFirst()
        .orElseGet(() -> refused(lastSaid, MailFault.REFUSED).orElse(otherwise));
  }

  /** What the server answered to the letter or a part of it, if it did. */
  static OptionalInt said(Throwable failure) {
    return causes(failure).mapToInt(SmtpFaults::code).filter(SmtpFaults::isRefusal).findFirst();
  }

  private static Optional<MailFault> one(Throwable failure) {
    return switch (failure) {
      case AuthenticationFailedException _ -> Optional.of(MailFault.LOGIN_REFUSED);
      case SMTPAddressFailedException _ -> refused(code(failure), MailFault.RECIPIENT_REFUSED);
      case SMTPSenderFailedException _ -> refused(code(failure), MailFault.SENDER_REFUSED);
      case SMTPSendFailedException _ -> refused(code(failure), MailFault.REFUSED);
      case UnknownHostException _ -> Optional.of(MailFault.HOST_UNKNOWN);
      case SocketTimeoutException _ -> Optional.of(MailFault.TIMED_OUT);
      case SSLException _ -> Optional.of(MailFault.NOT_TRUSTED);
      // What it was caused by may tell more.
      case MailConnectException _ when causes(failure).noneMatch(SmtpFaults::tellsMore) ->
          Optional.of(MailFault.UNREACHABLE);
      default -> Optional.empty();
    };
  }

  private static boolean tellsMore(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof SocketTimeoutException
        || cause instanceof SSLException;
  }

  private static int code(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSenderFailedException refused -> refused.getReturnCode();
      case SMTPSendFailedException refused -> refused.getReturnCode();
      default -> 0;
    };
  }

  private static boolean isRefusal(int code) {
    return code >= 400 && code <= 599;
  }

  /** A code from 500 on is for good, one below means later. */
  private static Optional<MailFault> refused(int code, MailFault forGood) {
    return isRefusal(code) ? Optional.of(code < 500 ? MailFault.BUSY : forGood) : Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(
            Optional.of(failure),
            Optional::isPresent,
            known -> known.flatMap(each -> Optional.ofNullable(each.getCause())))
        .flatMap(Optional::stream)
        .limit(DEEPEST);
  }
}
