package yixian.issue.texthelp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.category.CategoryBook;
import yixian.issue.hint.Words;

/**
 * 建议 · Suggests what a sentence is about and whose it is, and says why; people decide.
 *
 * <p>For the category three marks are added up: the district's own keywords, the words of the
 * category's name, and what the classifier learnt from closed issues, where one is in use.
 */
@Component
public class Suggestions {

  private static final double OF_A_KEYWORD = 3;
  private static final double OF_A_NAME = 2;
  private static final double OF_A_GUESS = 4;
  private static final double LEAST = 0.35;
  private static final double LEAST_SHARE = 0.1;
  private static final double LEAST_SHARE_OF_A_UNIT = 0.3;
  private static final int MOST = 5;

  private final HelpStore store;
  private final TextHelp help;
  private final Categories categories;
  private final Units units;

  Suggestions(HelpStore store, TextHelp help, Categories categories, Units units) {
    this.store = store;
    this.help = help;
    this.categories = categories;
    this.units = units;
  }

  private record Scored(
      Category category, double score, Set<String> shared, @Nullable Guess guess) {}

  /** 单位建议 · A unit that may be the one, and why it is thought so. */
  public record OfUnit(UUID unit, String why) {}

  /** The likeliest categories, best first; called inside a transaction. */
  public List<Suggestion> of(String sentence) {
    CategoryBook book = categories.book();
    Map<UUID, List<String>> keywords = store.keywords();
    Set<String> words = Words.pairs(sentence);
    Map<UUID, Guess> guesses = new HashMap<>();
    for (Guess guess : help.guesses(About.CATEGORY, Marks.words(sentence, null))) {
      guesses.put(guess.label(), guess);
    }
    List<Scored> scored = new ArrayList<>();
    for (Category category : book.all()) {
      if (!category.retired() && book.isLeaf(category.id())) {
        List<String> own = keywords.getOrDefault(category.id(), List.of());
        scored.add(score(category, sentence, words, own, guesses.get(category.id())));
      }
    }
    return scored.stream()
        .filter(each -> each.score() >= LEAST)
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(each -> each.category().code()))
        .limit(MOST)
        .map(each -> suggestion(sentence, each, book))
        .toList();
  }

  private static Scored score(
      Category category,
      String sentence,
      Set<String> words,
      List<String> keywords,
      @Nullable Guess guess) {
    Set<String> shared = new TreeSet<>();
    double score = 0;
    for (String keyword : keywords) {
      if (sentence.contains(keyword)) {
        shared.add(keyword);
        score += OF_A_KEYWORD;
      }
    }
    Set<String> name = Words.pairs(category.name());
    long common = name.stream().filter(words::contains).peek(shared::add).count();
    score += name.isEmpty() ? 0 : OF_A_NAME * common / name.size();
    if (guess == null || guess.share() < LEAST_SHARE) {
      return new Scored(category, score, shared, null);
    }
    return new Scored(category, score + OF_A_GUESS * guess.share(), shared, guess);
  }

  private static Suggestion suggestion(String sentence, Scored scored, CategoryBook book) {
    List<String> reasons = new ArrayList<>();
    if (!scored.shared().isEmpty()) {
      reasons.add("出现“" + String.join("、", scored.shared()) + "”");
    }
    if (scored.guess() != null) {
      reasons.add(why(sentence, scored.guess(), "此类"));
    }
    Category category = scored.category();
    return new Suggestion(
        new Suggestion.Category(category.id(), category.name(), book.path(category.id())),
        String.join("；", reasons));
  }

  /**
   * The unit that put right what was told alike, where no rule names one; called inside a
   * transaction.
   */
  public Optional<OfUnit> unit(
      String summary, @Nullable String description, @Nullable UUID category, @Nullable UUID town) {
    Set<String> marks = Marks.withPlace(Marks.words(summary, description), category, town);
    String text = description == null ? summary : summary + "\n" + description;
    return help.guesses(About.UNIT, marks).stream()
        .filter(guess -> guess.share() >= LEAST_SHARE_OF_A_UNIT)
        .filter(guess -> units.find(guess.label()).isPresent())
        .findFirst()
        .map(guess -> new OfUnit(guess.label(), why(text, guess, "该单位办结") + "，请人工确认"));
  }

  private static String why(String text, Guess guess, String whither) {
    String marks =
        Marks.told(text, guess.marks()).stream()
            .limit(3)
            .map(each -> "“" + each + "”")
            .collect(Collectors.joining());
    return "以往结案中" + marks + "多归" + whither + "，把握 " + Math.round(guess.share() * 100) + "%";
  }
}
