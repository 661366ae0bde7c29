package yixian.issue.category;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Wordbook;

/** Tells rooms that count which classes of issues a name or a path means. */
@Component
class CategoryWords implements Wordbook {

  private final Categories categories;

  CategoryWords(Categories categories) {
    this.categories = categories;
  }

  @Override
  public String kind() {
    return "category";
  }

  @Override
  public Set<UUID> meant(String name) {
    CategoryBook book = categories.book();
    Set<UUID> meant = new HashSet<>();
    for (Category category : book.all()) {
      if (category.name().equals(name) || book.path(category.id()).equals(name)) {
        meant.addAll(book.withBelow(category.id()));
      }
    }
    return meant;
  }
}
