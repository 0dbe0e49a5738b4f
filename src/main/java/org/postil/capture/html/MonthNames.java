package org.postil.capture.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months in the languages that sites print dates in. */
final class MonthNames {
  /** The beginnings of the twelve names, language by language. */
  private static final List<String> NAMES =
      List.of(
          "jan feb mar apr may jun jul aug sep oct nov dec",
          "jan feb mär apr mai jun jul aug sep okt nov dez",
          "jän feb maerz apr mai jun jul aug sep okt nov dez",
          "janv févr mars avr mai juin juil août sept oct nov déc",
          "jan fevr mars avr mai juin juil aout sept oct nov dec",
          "ene feb mar abr may jun jul ago sep oct nov dic",
          "gen feb mar apr mag giu lug ago set ott nov dic",
          "jan fev mar abr mai jun jul ago set out nov dez",
          "jan feb mrt apr mei jun jul aug sep okt nov dec",
          "jan feb maart apr mei jun jul aug sep okt nov dec",
          "янв фев мар апр мая июн июл авг сен окт ноя дек",
          "янв фев мар апр май июн июл авг сен окт ноя дек",
          "січ лют бер кві тра чер лип сер вер жов лис гру",
          "հունվ փետ մարտ ապր մայ հունիս հուլիս օգոս սեպ հոկ նոյ դեկ",
          "stycz lut mar kwie maj czerw lip sierp wrze paźdz listop grud",
          "led únor břez dub květ červn červen srp září říj listop prosin",
          "jan febr márc ápr máj jún júl aug szept okt nov dec",
          "oca şub mar nis may haz tem ağu eyl eki kas ara",
          "jan feb mars apr maj juni juli aug sep okt nov dec",
          "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
          "جانفي فيفري مارس ابريل ماي جوان جويلية اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
          "tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk lokak marrask jouluk");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 14;
  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : NAMES) {
      String[] names = language.split(" ");
      for (int i = 0; i < names.length; i++) {
        numbers.putIfAbsent(names[i], i + 1);
      }
    }
    return numbers;
  }

  /** The month, 1 to 12, that a word names in whole or by its beginning. */
  static Optional<Integer> number(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    for (int length = name.length(); length >= SHORTEST; length--) {
      Integer number = NUMBERS.get(name.substring(0, length));
      if (number != null) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }
}
