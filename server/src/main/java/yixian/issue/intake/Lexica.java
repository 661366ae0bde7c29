package yixian.issue.intake;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.category.CategoryBook;
import yixian.kernel.Days;

/** 词表集 · The house's own words for classes and units: by code, by name, classes also by path. */
@Component
public class Lexica {

  private final Categories categories;
  private final Units units;
  private final Clock clock;

  Lexica(Categories categories, Units units, Clock clock) {
    this.categories = categories;
    this.units = units;
    this.clock = clock;
  }

  /** Classes, the retired among them, for old cases keep theirs. */
  public Lexicon<UUID> categories() {
    CategoryBook book = categories.book();
    Lexicon<UUID> lexicon = new Lexicon<>();
    for (Category each : book.all()) {
      lexicon.add(each.code(), each.id());
      lexicon.add(each.name(), each.id());
      lexicon.add(book.path(each.id()), each.id());
    }
    return lexicon;
  }

  /** Units of today. */
  public Lexicon<UUID> units() {
    Lexicon<UUID> lexicon = new Lexicon<>();
    for (Unit each : units.all(Days.today(clock))) {
      lexicon.add(each.code(), each.id());
      lexicon.add(each.name(), each.id());
      lexicon.add(each.shortName(), each.id());
    }
    return lexicon;
  }
}
