package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.messaging.screening.PlainText.Chunk;
import java.util.List;
import java.util.Set;

/**
 * Names at social networks: written with an at sign, or behind the name of a network. A network
 * alone is no name, nor is an at sign before a place or a time.
 */
final class NameFinder {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;

  private static final Set<String> NETWORKS =
      Set.of(
          "instagram",
          "insta",
          "ig",
          "snapchat",
          "snap",
          "telegram",
          "whatsapp",
          "facebook",
          "fb",
          "messenger",
          "tiktok",
          "twitter",
          "linkedin",
          "viber",
          "wechat",
          "discord",
          "skype",
          "انستغرام",
          "انستقرام",
          "انستا",
          "سناب",
          "سنابشات",
          "تلغرام",
          "تيليجرام",
          "تلجرام",
          "واتساب",
          "واتس",
          "فيسبوك",
          "تويتر",
          "تيكتوك",
          "فايبر");

  /** What may stand between a network and a name there. */
  private static final Set<String> BETWEEN =
      Set.of(
          "is",
          "my",
          "me",
          "name",
          "user",
          "username",
          "account",
          "handle",
          "id",
          "as",
          "at",
          "under",
          "هو",
          "اسمي",
          "حسابي",
          "حساب",
          "باسم",
          "يوزر",
          "معرفي");

  private static final int MOST_BETWEEN = 3;

  /** At which people say they are, when they write the sign for the word. */
  private static final Set<String> PLACES =
      Set.of(
          "home",
          "work",
          "school",
          "noon",
          "midnight",
          "night",
          "lunch",
          "dinner",
          "the",
          "this",
          "that",
          "all",
          "office",
          "reception",
          "door",
          "gate",
          "hotel",
          "airport",
          "least");

  private final PlainText text;

  NameFinder(PlainText text) {
    this.text = text;
  }

  /** How many there are; each is struck out. */
  int names() {
    return withSign() + behindNetwork();
  }

  private int withSign() {
    var found = 0;
    for (var place = 0; place < text.length(); place++) {
      if (text.at(place) == '@' && !text.isOfAWord(place - 1)) {
        var end = place + 1;
        while (end - place <= LONGEST && isOfAName(end)) {
          end++;
        }
        if (isSigned(bareEnd(text.part(place + 1, end)))) {
          text.strike(place, end);
          found++;
        }
      }
    }
    return found;
  }

  private boolean isOfAName(int place) {
    var c = text.at(place);
    return isPlain(c) || c == '_' || c == '.';
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static String bareEnd(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isSigned(String name) {
    return startsLikeOne(name) && !PLACES.contains(name);
  }

  private static boolean startsLikeOne(String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST
        && ((name.charAt(0) >= 'a' && name.charAt(0) <= 'z') || name.charAt(0) == '_')
        && name.chars().allMatch(c -> isPlain(c) || c == '_' || c == '.');
  }

  private int behindNetwork() {
    var words =
        text.runs((it, place) -> it.isOfAWord(place) || it.at(place) == '_' || it.at(place) == '.');
    var found = 0;
    for (var place = 0; place < words.size(); place++) {
      if (NETWORKS.contains(words.get(place).text()) && isNamed(words, place)) {
        found++;
      }
    }
    return found;
  }

  private boolean isNamed(List<Chunk> words, int network) {
    var last = Math.min(words.size() - 1, network + 1 + MOST_BETWEEN);
    for (var place = network + 1; place <= last; place++) {
      var word = bareEnd(words.get(place).text());
      if (!BETWEEN.contains(word)) {
        return startsLikeOne(word) && (isLikeNoWord(word) || isIntroduced(words.get(place - 1)));
      }
    }
    return false;
  }

  private static boolean isLikeNoWord(String word) {
    return word.length() > SHORTEST && word.chars().anyMatch(c -> c < 'a' || c > 'z');
  }

  /** Whether a colon stands behind what comes before it. */
  private boolean isIntroduced(Chunk before) {
    var place = before.to();
    while (text.at(place) == ' ') {
      place++;
    }
    return text.at(place) == ':' || text.at(place) == '=';
  }
}
