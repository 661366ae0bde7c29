package yixian.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a text into words, numbers and signs.
 *
 * <p>Chinese is written without blanks, so a run of characters is cut into as few known words as
 * possible: {@code 应处置当有处置} is 应处置, 当, 有, 处置. A run that cannot be cut so is one unknown word, and
 * is told as such.
 */
final class Lexer {

  /** What people type instead of a sign. */
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('（', "("),
          Map.entry('）', ")"),
          Map.entry('(', "("),
          Map.entry(')', ")"),
          Map.entry('＋', "+"),
          Map.entry('+', "+"),
          Map.entry('－', "-"),
          Map.entry('−', "-"),
          Map.entry('-', "-"),
          Map.entry('*', "×"),
          Map.entry('×', "×"),
          Map.entry('/', "÷"),
          Map.entry('÷', "÷"),
          Map.entry('，', "，"),
          Map.entry(',', "，"),
          Map.entry('；', "；"),
          Map.entry(';', "；"),
          Map.entry('、', "、"),
          Map.entry('%', "%"),
          Map.entry('％', "%"),
          Map.entry('≥', "≥"),
          Map.entry('≤', "≤"),
          Map.entry('>', ">"),
          Map.entry('＞', ">"),
          Map.entry('<', "<"),
          Map.entry('＜', "<"),
          Map.entry('=', "="),
          Map.entry('＝', "="),
          Map.entry('≠', "≠"));

  private static final Map<String, String> PAIRS = Map.of(">=", "≥", "<=", "≤", "!=", "≠");
  private static final Map<Character, Character> QUOTES =
      Map.of('“', '”', '"', '"', '「', '」', '\'', '\'');

  private final String text;
  private final Set<String> known;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Collection<String> names) {
    this.text = text;
    this.known = new HashSet<>(names);
    this.known.addAll(Words.ALL);
  }

  static List<Token> tokens(String text, Collection<String> names) {
    Lexer lexer = new Lexer(text, names);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.add(Token.Kind.END, "", text.length(), text.length());
    return lexer.tokens;
  }

  private void add(Token.Kind kind, String word, int from, int to) {
    tokens.add(new Token(kind, word, from, to));
  }

  private void next() {
    char first = text.charAt(at);
    if (Character.isWhitespace(first) || first == '\u3000') {
      at++;
    } else if (QUOTES.containsKey(first)) {
      quoted(first);
    } else if (isDigit(first)) {
      number();
    } else if (isLatin(first)) {
      latin();
    } else if (Character.isLetter(first)) {
      chinese();
    } else {
      sign(first);
    }
  }

  private void quoted(char open) {
    int from = at;
    int end = text.indexOf(QUOTES.getOrDefault(open, open), at + 1);
    if (end < 0) {
      throw new Stop(new Fault(from, text.length(), "引号没有成对", "请在词语后补上“”的后一半"));
    }
    add(Token.Kind.TEXT, text.substring(from + 1, end), from, end + 1);
    at = end + 1;
  }

  private void number() {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    add(Token.Kind.NUMBER, halfWidth(text.substring(from, at)), from, at);
  }

  /** Codes, such as issue.close-due. */
  private void latin() {
    int from = at;
    while (at < text.length() && (isLatin(text.charAt(at)) || inCode(text.charAt(at)))) {
      at++;
    }
    add(Token.Kind.WORD, text.substring(from, at), from, at);
  }

  private void sign(char first) {
    String pair = PAIRS.get(text.substring(at, Math.min(at + 2, text.length())));
    if (pair != null) {
      add(Token.Kind.SIGN, pair, at, at + 2);
      at += 2;
      return;
    }
    String sign = SIGNS.get(first);
    if (sign == null) {
      int end = at + Character.charCount(text.codePointAt(at));
      throw new Stop(
          new Fault(at, end, "不认识符号“" + text.substring(at, end) + "”", "请删去它，或把词语放进“”里"));
    }
    add(Token.Kind.SIGN, sign, at, at + 1);
    at++;
  }

  private void chinese() {
    int from = at;
    while (at < text.length() && inChinese(text.charAt(at))) {
      at++;
    }
    cut(from, text.substring(from, at));
  }

  /** As few words as possible, the longer first. */
  private void cut(int from, String run) {
    int length = run.length();
    int[] fewest = new int[length + 1];
    int[] end = new int[length + 1];
    Arrays.fill(fewest, Integer.MAX_VALUE);
    fewest[length] = 0;
    for (int start = length - 1; start >= 0; start--) {
      for (int stop = length; stop > start; stop--) {
        if (fewest[stop] < Integer.MAX_VALUE - 1
            && fewest[stop] + 1 < fewest[start]
            && known.contains(run.substring(start, stop))) {
          fewest[start] = fewest[stop] + 1;
          end[start] = stop;
        }
      }
    }
    if (fewest[0] == Integer.MAX_VALUE) {
      add(Token.Kind.WORD, run, from, from + length);
      return;
    }
    for (int start = 0; start < length; start = end[start]) {
      add(Token.Kind.WORD, run.substring(start, end[start]), from + start, from + end[start]);
    }
  }

  static boolean inChinese(char one) {
    return Character.isLetter(one) && !isLatin(one) || Character.isSurrogate(one) || one == '·';
  }

  private static boolean isLatin(char one) {
    return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
  }

  private static boolean inCode(char one) {
    return one == '.' || one == '-' || one == '_' || one >= '0' && one <= '9';
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9' || one >= '０' && one <= '９';
  }

  private static String halfWidth(String digits) {
    StringBuilder half = new StringBuilder(digits.length());
    digits
        .chars()
        .forEach(one -> half.append((char) (one >= '０' && one <= '９' ? one - '０' + '0' : one)));
    return half.toString();
  }
}
