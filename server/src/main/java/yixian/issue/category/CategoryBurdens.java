package yixian.issue.category;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/** The questions that classes of issues make whoever reports answer. */
@Component
class CategoryBurdens implements BurdenSource {

  private final Categories categories;

  CategoryBurdens(Categories categories) {
    this.categories = categories;
  }

  @Override
  public List<BurdenItem> burdens() {
    CategoryBook book = categories.book();
    return book.all().stream()
        .filter(category -> !category.retired())
        .flatMap(
            category ->
                book.ownQuestions(category.id()).stream()
                    .filter(Question::required)
                    .map(question -> item(book, category, question)))
        .toList();
  }

  private static BurdenItem item(CategoryBook book, Category category, Question question) {
    return new BurdenItem(
        "上报“" + book.path(category.id()) + "”时必答：" + question.text(),
        BurdenItem.Kind.COMPULSORY_FIELD,
        true,
        "本区分类目录（" + category.code() + "，第 " + category.version() + " 版）",
        "分类目录维护人",
        null);
  }
}
