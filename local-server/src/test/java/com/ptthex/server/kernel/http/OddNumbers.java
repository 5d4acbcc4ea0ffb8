package com.ptthex.server.kernel.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts that look like a phone number, or like something a parser of phone numbers may fall for.
 */
final class OddNumbers {
  private static final List<String> INSERTED =
      List.of(
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u0085",
          "\u2028",
          "\u202e",
          "\u2066",
          "\uFEFF",
          "\uD83D\uDCDE",
          "'",
          "\"",
          "<b>",
          "\\",
          "${x}",
          "%00",
          "%s",
          "@",
          "\r\n",
          "_",
          "?",
          "=",
          "|");
  private static final List<String> NUMBERS = List.of("+12025550123", "+447700900123");

  private static final List<String> WHOLE =
      List.of(
          "",
          " ",
          "+",
          "++",
          "0",
          "-1",
          "+0",
          "+1",
          "+12",
          "+123",
          "+999",
          "+1202555",
          "12025550123",
          "0012025550123",
          "2025550123",
          "202-555-0123",
          "(202) 555-0123",
          "++12025550123",
          "+-12025550123",
          "+1202555012",
          "+120255501234",
          "+4477009001",
          "+44770090012345678",
          "+9991234567890",
          "+2101234567890",
          "+0012025550123",
          "+1" + "0".repeat(40),
          "+" + "9".repeat(16),
          "+" + "1".repeat(500),
          "+12025550123x5",
          "+12025550123 ext. 5",
          "+12025550123;ext=5",
          "+12025550123#5",
          "+12025550123,,5",
          "tel:+12025550123",
          "sip:+12025550123@example.org",
          ";phone-context=+1",
          "+12025550123;phone-context=example.org",
          "911",
          "112",
          "*67",
          "#31#",
          "NaN",
          "null",
          "true",
          "1e10",
          "0x1f",
          "+١٢٠٢٥٥٥٠١٢",
          "+1202555HELP",
          "+1800FLOWERS",
          "+1202555O123",
          "+1*2025550123",
          "+1~2025550123",
          "+1+2025550123",
          "+12025550123;isub=1",
          "+ONE",
          "+CALLME",
          "one two three",
          "+1 202 555",
          "+12025550123+12025550124",
          "+12025550123/+12025550124",
          "' or 1=1 --",
          "{\"value\":\"+12025550123\"}",
          "../../etc/passwd");

  private OddNumbers() {}

  static Stream<String> all() {
    return Stream.concat(
        WHOLE.stream(),
        NUMBERS.stream()
            .flatMap(
                number ->
                    INSERTED.stream()
                        .map(odd -> number.substring(0, 5) + odd + number.substring(5))));
  }

  static String quoted(String text) {
    return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
  }
}
