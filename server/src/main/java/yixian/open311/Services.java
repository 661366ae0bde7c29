package yixian.open311;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Stage;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.category.CategoryBook;
import yixian.issue.category.Kind;

/** 服务目录 · The lowest classes of both trees that are not retired, nor anything above them. */
@Component
public class Services {

  private final Categories categories;

  Services(Categories categories) {
    this.categories = categories;
  }

  public List<Service> list() {
    CategoryBook book = categories.book();
    return book.all().stream()
        .filter(each -> isOffered(book, each))
        .map(each -> service(book, each))
        .toList();
  }

  public Optional<Service> find(String code) {
    return category(code)
        .filter(each -> isOffered(categories.book(), each))
        .map(each -> service(categories.book(), each));
  }

  /** The service of a class, also of one that is offered no more. */
  public Optional<Service> of(@Nullable UUID category) {
    CategoryBook book = categories.book();
    return book.find(category).map(each -> service(book, each));
  }

  /** The class that a code names, offered or not. */
  public Optional<Category> category(String code) {
    if (code.length() < 2) {
      return Optional.empty();
    }
    return switch (code.charAt(0)) {
      case 'C' -> find(Kind.COMPONENT, code);
      case 'M' -> find(Kind.MATTER, code);
      case 'D' -> find(Kind.DISTRICT, code);
      default -> Optional.empty();
    };
  }

  private Optional<Category> find(Kind kind, String code) {
    return categories.book().find(Category.idOf(kind, code.substring(1)));
  }

  private static boolean isOffered(CategoryBook book, Category each) {
    return book.isLeaf(each.id())
        && book.withAbove(each.id()).stream().noneMatch(Category::retired);
  }

  private static Service service(CategoryBook book, Category each) {
    List<String> path = book.withAbove(each.id()).reversed().stream().map(Category::name).toList();
    return new Service(
        each.id(),
        letter(each.kind()) + each.code(),
        each.name(),
        path.getFirst(),
        path,
        book.limit(each.id(), Stage.TOTAL).words(),
        book.questions(each.id()));
  }

  private static String letter(Kind kind) {
    return switch (kind) {
      case COMPONENT -> "C";
      case MATTER -> "M";
      case DISTRICT -> "D";
    };
  }
}
