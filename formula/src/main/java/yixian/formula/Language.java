package yixian.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 指标语言 · Reads, prints, describes and completes texts about what a catalogue holds. */
public final class Language {

  /** The longest text that is read. */
  public static final int LONGEST = 2_000;

  private final Catalogue catalogue;
  private final Collection<String> names;

  public Language(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = catalogue.words();
  }

  /** What may be counted. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The measure that a text says, or all that is wrong with it. */
  public Reading read(String text) {
    if (text.isBlank()) {
      return new Reading.Faulty(
          List.of(new Fault(0, text.length(), "还没有写算式", "例如：件数(处置 当 按期) ÷ 件数(处置)")));
    }
    if (text.length() > LONGEST) {
      return new Reading.Faulty(
          List.of(new Fault(LONGEST, text.length(), "算式超过 " + LONGEST + " 个字", "请拆成几个指标")));
    }
    try {
      Parser parser = new Parser(Lexer.tokens(text, names), catalogue);
      Measure measure = parser.measure();
      Checker checker = new Checker(parser.places());
      Type type = checker.check(measure);
      return checker.faults().isEmpty() && type != null
          ? new Reading.Sound(measure, type)
          : new Reading.Faulty(checker.faults());
    } catch (Stop stop) {
      return new Reading.Faulty(List.of(stop.fault()));
    }
  }

  /** A text that was sound when it was kept. */
  public Reading.Sound demand(String text) {
    return switch (read(text)) {
      case Reading.Sound sound -> sound;
      case Reading.Faulty faulty ->
          throw new IllegalStateException(
              "A kept measure cannot be read: %s: %s. Maybe the catalogue lost a kind?"
                  .formatted(text, faulty.faults()));
    };
  }

  /** The measure as it is always written. */
  public String print(Measure measure) {
    return new Printer(catalogue).print(measure);
  }

  /** A part of a measure as it is always written. */
  public String print(Expr expr) {
    return new Printer(catalogue).print(expr);
  }

  /** The measure in plain words. */
  public String describe(Measure measure) {
    return new Wording(catalogue).words(measure);
  }

  /** A part of a measure in plain words. */
  public String describe(Expr expr) {
    return new Wording(catalogue).words(expr);
  }

  /**
   * What may follow at a position.
   *
   * @param from where the word under way begins; the suggestion replaces it
   */
  public record Completion(int from, List<Suggestion> suggestions) {
    public Completion {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** What may stand at the position, given what stands before it. */
  public Completion complete(String text, int position) {
    int end = Math.clamp(position, 0, Math.min(text.length(), LONGEST));
    int begun = end;
    while (begun > 0 && Lexer.inChinese(text.charAt(begun - 1))) {
      begun--;
    }
    for (int from = begun; from <= end; from++) {
      String started = text.substring(from, end);
      List<Suggestion> fitting = fitting(text.substring(0, from), started);
      if (fitting != null && !fitting.isEmpty()) {
        return new Completion(from, fitting);
      }
    }
    return new Completion(end, List.of());
  }

  /** Suggestions behind a text that begin as something under way; null where it cannot be read. */
  private @Nullable List<Suggestion> fitting(String before, String started) {
    List<Suggestion> all = new ArrayList<>();
    try {
      List<Token> tokens = Lexer.tokens(before, names);
      Parser parser = new Parser(tokens, catalogue);
      try {
        parser.measure();
      } catch (Stop stop) {
        if (stop.fault().to() < before.stripTrailing().length()) {
          return null;
        }
      }
      all.addAll(parser.offered());
    } catch (Stop stop) {
      return null;
    }
    return new LinkedHashSet<>(all)
        .stream()
            .filter(one -> !one.text().equals(started))
            .filter(one -> one.text().replace("“", "").startsWith(started))
            .toList();
  }
}
