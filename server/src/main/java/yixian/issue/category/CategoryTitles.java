package yixian.issue.category;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/** Tells rooms that count how classes of issues are called. */
@Component
class CategoryTitles implements Titles {

  private final Categories categories;

  CategoryTitles(Categories categories) {
    this.categories = categories;
  }

  @Override
  public String kind() {
    return "category";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    CategoryBook book = categories.book();
    Map<UUID, Title> titles = new HashMap<>();
    for (UUID id : ids) {
      book.find(id)
          .ifPresent(category -> titles.put(id, new Title(category.code(), book.path(id))));
    }
    return titles;
  }
}
