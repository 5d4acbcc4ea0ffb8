package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.messaging.screening.PlainText.Chunk;
import java.util.List;
import java.util.Set;

/** E-mail addresses and web links in what somebody wrote. */
final class AddressFinder {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_HOST = 255;

  /** Ends that are no words, so that a full stop without a space behind it makes no link. */
  private static final Set<String> SURE =
      Set.of("com", "net", "org", "biz", "io", "uk", "eu", "ae", "sa", "qa", "kw", "bh", "eg");

  /** Ends that may be words too, and count before a path alone. */
  private static final Set<String> WITH_PATH =
      Set.of(
          "me", "ly", "gl", "gd", "co", "be", "to", "info", "link", "page", "shop", "store", "de",
          "fr", "es", "nl", "it", "in", "us", "tv", "cc", "app", "dev", "site", "online", "xyz",
          "club", "live", "chat");

  private static final Set<String> SPELLED_AT = Set.of("at", "(at)", "[at]", "{at}", "@");
  private static final Set<String> SPELLED_DOT = Set.of("dot", "(dot)", "[dot]", "{dot}", ".");

  private final PlainText text;
  private final AllowedAddresses allowed;

  /**
   * @param allowed is struck out as well, and counts for nothing
   */
  AddressFinder(PlainText text, AllowedAddresses allowed) {
    this.text = text;
    this.allowed = allowed;
  }

  /** How many addresses of mail there are; each is struck out. */
  int mails() {
    var found = 0;
    for (var place = 0; place < text.length(); place++) {
      if (text.at(place) == '@' && isUnwantedMail(place)) {
        found++;
      }
    }
    return found + spelled(text.chunks());
  }

  private boolean isUnwantedMail(int at) {
    var from = at;
    while (at - from < LONGEST_NAME && isOfAName(from - 1)) {
      from--;
    }
    var to = at + 1;
    while (to - at < LONGEST_HOST && isOfAHost(to)) {
      to++;
    }
    while (text.at(to - 1) == '.' || text.at(to - 1) == '-') {
      to--;
    }
    if (from == at || to <= at + 1 || !isHost(text.part(at + 1, to))) {
      return false;
    }
    var isAllowed = allowed.holdMail(text.part(from, at), text.part(at + 1, to));
    text.strike(from, to);
    return !isAllowed;
  }

  private boolean isOfAName(int place) {
    return text.isOfAWord(place) || "._%+-".indexOf(text.at(place)) >= 0;
  }

  private boolean isOfAHost(int place) {
    return text.isOfAWord(place) || text.at(place) == '.' || text.at(place) == '-';
  }

  /** With its signs said in words, as "name at example dot com". */
  private int spelled(List<Chunk> chunks) {
    var found = 0;
    for (var first = 0; first < chunks.size(); first++) {
      var length = lengthOfSpelled(chunks, first);
      if (length > 0) {
        found++;
        text.strike(chunks.get(first).from(), chunks.get(first + length - 1).to());
        first += length - 1;
      }
    }
    return found;
  }

  /** How many chunks it takes; none when nothing is spelled there. */
  private static int lengthOfSpelled(List<Chunk> chunks, int first) {
    if (!isWritable(word(chunks, first))) {
      return 0;
    }
    var at = word(chunks, first + 1);
    if (at.equals("@") && isHost(bareEnd(word(chunks, first + 2)))) {
      return 3;
    }
    var isSpelled =
        SPELLED_AT.contains(at)
            && isWritable(word(chunks, first + 2))
            && SPELLED_DOT.contains(word(chunks, first + 3))
            && SURE.contains(bareEnd(word(chunks, first + 4)));
    return isSpelled ? 5 : 0;
  }

  private static String word(List<Chunk> chunks, int place) {
    return place < chunks.size() ? chunks.get(place).text() : "";
  }

  private static boolean isWritable(String word) {
    return word.length() > 1
        && word.length() <= LONGEST_NAME
        && word.chars().allMatch(c -> isPlain(c) || "._-".indexOf(c) >= 0)
        && word.chars().anyMatch(AddressFinder::isPlain);
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static String bareEnd(String word) {
    var end = word.length();
    while (end > 0 && ".,;:!?)]>\"'".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /** How many links there are; each is struck out. */
  int links() {
    var found = 0;
    for (var chunk : text.chunks()) {
      if (isLink(chunk)) {
        found += isAllowed(chunk) ? 0 : 1;
        text.strike(chunk.from(), chunk.to());
      }
    }
    return found;
  }

  private boolean isLink(Chunk chunk) {
    var words = chunk.text();
    var scheme = words.indexOf("://");
    if (scheme > 1 && scheme + 3 < words.length() && Character.isLetter(words.charAt(scheme - 1))) {
      return true;
    }
    return words.indexOf('.') > 0
        && hosts(chunk).stream().anyMatch(host -> leadsSomewhere(bareEnd(host.text()), host.to()));
  }

  /** Where it leads first, and wherever else it may lead on from there. */
  private boolean isAllowed(Chunk chunk) {
    var hosts =
        hosts(chunk).stream()
            .map(host -> new Chunk(host.from(), host.to(), bareEnd(host.text())))
            .filter(host -> isHost(host.text()))
            .toList();
    return !hosts.isEmpty()
        && allowed.holdHost(hosts.getFirst().text())
        && hosts.stream()
            .filter(host -> leadsSomewhere(host.text(), host.to()))
            .allMatch(host -> allowed.holdHost(host.text()));
  }

  private List<Chunk> hosts(Chunk chunk) {
    return PlainText.of(chunk.text())
        .runs((it, place) -> it.isOfAWord(place) || it.at(place) == '.' || it.at(place) == '-')
        .stream()
        .map(host -> new Chunk(chunk.from() + host.from(), chunk.from() + host.to(), host.text()))
        .toList();
  }

  private boolean leadsSomewhere(String host, int end) {
    if (!isHost(host)) {
      return false;
    }
    var last = host.substring(host.lastIndexOf('.') + 1);
    return host.startsWith("www.")
        || SURE.contains(last)
        || (WITH_PATH.contains(last) && text.at(end) == '/' && text.isOfAWord(end + 1));
  }

  /** Names with full stops between them, of which the last is of letters alone. */
  private static boolean isHost(String name) {
    var dot = name.lastIndexOf('.');
    if (dot < 1 || name.length() > LONGEST_HOST || name.contains("..") || name.startsWith(".")) {
      return false;
    }
    var last = name.substring(dot + 1);
    return last.length() > 1
        && last.chars().allMatch(Character::isLetter)
        && name.substring(0, dot).chars().anyMatch(Character::isLetterOrDigit);
  }
}
