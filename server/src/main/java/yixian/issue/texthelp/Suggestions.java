package yixian.issue.hint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.category.CategoryBook;

/**
 * 分类建议 · Suggests what a sentence is about, and says why; people decide.
 *
 * <p>Three marks are added up: the district's own keywords, the words of the category's name, and
 * how past issues with the same words were classed (each word votes for the categories it occurred
 * with, rare words more than common ones).
 */
@Component
public class Suggestions {

  private static final double OF_A_KEYWORD = 3;
  private static final double OF_A_NAME = 2;
  private static final double LEAST = 0.35;
  private static final int MOST = 5;
  private static final long FRESH_NANOS = Duration.ofMinutes(10).toNanos();

  private final SuggestionStore store;
  private final Categories categories;
  private volatile Experience experience = new Experience(Map.of(), Map.of(), 0);
  private volatile long staleAt = System.nanoTime();

  Suggestions(SuggestionStore store, Categories categories) {
    this.store = store;
    this.categories = categories;
  }

  private record Scored(Category category, double score, Set<String> shared, int votes) {}

  /** The likeliest categories, best first; called inside a transaction that sees every issue. */
  public List<Suggestion> of(String sentence) {
    refresh();
    CategoryBook book = categories.book();
    Experience past = experience;
    Set<String> words = Words.pairs(sentence);
    List<Scored> scored = new ArrayList<>();
    for (Category category : book.all()) {
      if (!category.retired() && book.isLeaf(category.id())) {
        scored.add(score(category, sentence, words, past));
      }
    }
    return scored.stream()
        .filter(each -> each.score() >= LEAST)
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(each -> each.category().code()))
        .limit(MOST)
        .map(each -> suggestion(each, book))
        .toList();
  }

  private static Scored score(
      Category category, String sentence, Set<String> words, Experience past) {
    Set<String> shared = new TreeSet<>();
    double score = 0;
    for (String keyword : past.keywords().getOrDefault(category.id(), List.of())) {
      if (sentence.contains(keyword)) {
        shared.add(keyword);
        score += OF_A_KEYWORD;
      }
    }
    Set<String> name = Words.pairs(category.name());
    long common = name.stream().filter(words::contains).peek(shared::add).count();
    score += name.isEmpty() ? 0 : OF_A_NAME * common / name.size();
    int votes = 0;
    for (String word : words) {
      Experience.Vote vote = past.vote(word, category.id());
      if (vote.count() > 0) {
        score += vote.weight();
        votes += vote.count();
      }
    }
    return new Scored(category, score, shared, votes);
  }

  private static Suggestion suggestion(Scored scored, CategoryBook book) {
    List<String> reasons = new ArrayList<>();
    if (!scored.shared().isEmpty()) {
      reasons.add("出现“" + String.join("、", scored.shared()) + "”");
    }
    if (scored.votes() > 0) {
      reasons.add("以往相近说法多归此类");
    }
    Category category = scored.category();
    return new Suggestion(
        new Suggestion.Category(category.id(), category.name(), book.path(category.id())),
        String.join("；", reasons));
  }

  private void refresh() {
    if (System.nanoTime() - staleAt < 0) {
      return;
    }
    synchronized (this) {
      if (System.nanoTime() - staleAt >= 0) {
        experience = store.experience();
        staleAt = System.nanoTime() + FRESH_NANOS;
      }
    }
  }
}
