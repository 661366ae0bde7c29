package yixian.documents.cv;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How months and the marks between them are written in CVs.
 *
 * <p>Canonical is {@code 2012.09--2016.07} with two blanks behind it. Read are also {@code -},
 * {@code —}, {@code ——}, {@code ~}, {@code 至}, full-width forms, {@code 201209}, {@code 2012年9月}
 * and {@code 至今}. An end must follow its mark closely: a date seven blanks behind it belongs to the
 * text of an open period.
 */
final class CvGrammar {

  private static final String DATE =
      "(?:(?:19|20)\\d{2}(?:[.．/·年]\\s?(?:1[0-2]|0?[1-9])(?!\\d)(?:月(?!\\d{1,2}[日号]))?|(?:0[1-9]|1[0-2])(?!\\d)))";
  private static final String MARK = "\\s{0,2}(?:[-－—–―─~～]{1,4}|至|到)";
  private static final String TO = "(?:\\s{0,2}(?<to>" + DATE + ")|\\s{0,2}(?:至今|今|现在))?";
  private static final String SPAN = "(?<from>" + DATE + ")" + MARK + TO;

  private static final Pattern LINE =
      Pattern.compile("^[\\s\u3000]*" + SPAN + "[\\s\u3000]*(?<text>.*)$", Pattern.DOTALL);
  private static final Pattern DATED =
      Pattern.compile("^[\\s\u3000]*(?:19|20)\\d{2}[.．/年\\d].*", Pattern.DOTALL);
  private static final Pattern MEANWHILE =
      Pattern.compile(
          "[（(]\\s*(?:其间|期间|其中)[:：，,]?(?<inside>[^（()）]*+(?:[（(][^（()）]*+[）)][^（()）]*+)*+)[）)]");
  private static final Pattern INSIDE = Pattern.compile(SPAN + "[\\s\u3000]*");

  private CvGrammar() {}

  /** A line that begins a period. */
  record Dated(Span span, String text) {}

  /** The text of a period without its asides, and the asides. */
  record Parted(String text, List<Meanwhile> asides) {}

  /**
   * One aside.
   *
   * @param at where it stands in the text of its period
   */
  record Meanwhile(int at, Span span, String text) {}

  static Optional<Dated> dated(String line) {
    Matcher matcher = LINE.matcher(plain(line));
    return matcher.matches()
        ? Optional.of(new Dated(span(matcher), matcher.group("text").strip()))
        : Optional.empty();
  }

  /** Whether a line begins with a date, though no period can be read from it. */
  static boolean looksDated(String line) {
    return DATED.matcher(plain(line)).matches();
  }

  static Parted part(String text) {
    List<Meanwhile> asides = new ArrayList<>();
    String rest =
        MEANWHILE
            .matcher(text)
            .replaceAll(
                match -> {
                  List<Meanwhile> inside = inside(match.group("inside"), match.start("inside"));
                  asides.addAll(inside);
                  return inside.isEmpty() ? Matcher.quoteReplacement(match.group()) : "";
                });
    return new Parted(rest.strip(), List.copyOf(asides));
  }

  private static List<Meanwhile> inside(String text, int at) {
    String plain = plain(text);
    List<MatchResult> spans = INSIDE.matcher(plain).results().toList();
    if (spans.isEmpty() || !plain.substring(0, spans.getFirst().start()).isBlank()) {
      return List.of();
    }
    List<Meanwhile> asides = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      int end = i + 1 < spans.size() ? spans.get(i + 1).start() : text.length();
      String said = withoutStops(text.substring(spans.get(i).end(), end).strip());
      asides.add(new Meanwhile(at + spans.get(i).start(), span(spans.get(i)), said));
    }
    return asides;
  }

  private static String withoutStops(String text) {
    int end = text.length();
    while (end > 0 && "；;，,、 \u3000".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static Span span(MatchResult match) {
    return new Span(month(match.group("from")), month(match, "to"));
  }

  private static @Nullable YearMonth month(MatchResult match, String group) {
    String written = match.group(group);
    return written == null ? null : month(written);
  }

  private static YearMonth month(String written) {
    String digits = written.replaceAll("\\D", "");
    return YearMonth.of(
        Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)));
  }

  /** Full-width digits as ASCII ones; the length does not change. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return plain.toString();
  }
}
