package yixian.issue.category;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 分类目录 · The national catalogue and the district's own tree of any depth.
 *
 * <p>The national one comes with the product and can only be retired item by item or given terms
 * and questions; the district's tree is the district's. A class is never deleted: it is retired,
 * and old issues keep it. Each edit keeps the edition before it. Answers come from memory.
 */
@Component
public class Categories {

  private static final int MOST_QUESTIONS = 20;

  private final CategoryStore store;
  private final Audit audit;
  private final Clock clock;
  private volatile CategoryBook book;

  Categories(CategoryStore store, Audit audit, Clock clock, Road road) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.book =
        road.job(
            () -> {
              if (store.isEmpty()) {
                store.add(NationalCatalogue.read());
              }
              return store.book();
            });
  }

  /** Both trees as they stand. */
  public CategoryBook book() {
    return book;
  }

  /** Adds classes to the district's tree; those above come before those below. */
  public List<UUID> add(Actor actor, List<NewCategory> wanted) {
    Set<String> codes = new HashSet<>();
    book.all().stream()
        .filter(each -> each.kind() == Kind.DISTRICT)
        .forEach(each -> codes.add(each.code()));
    List<Category> categories = new ArrayList<>();
    wanted.forEach(each -> Limit.check(each.limits()));
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewCategory each = wanted.get(i);
      checked(each, codes, wanted.size() == 1 ? null : i + 1).ifPresent(faults::add);
      codes.add(each.code());
      UUID parent = each.parent() == null ? null : Category.idOf(Kind.DISTRICT, each.parent());
      categories.add(
          new Category(
              Category.idOf(Kind.DISTRICT, each.code()),
              Kind.DISTRICT,
              each.code(),
              parent,
              each.name(),
              false,
              1));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    store.add(categories);
    for (int i = 0; i < wanted.size(); i++) {
      UUID id = categories.get(i).id();
      if (!wanted.get(i).limits().isEmpty()) {
        store.replaceLimits(id, wanted.get(i).limits());
      }
      if (!wanted.get(i).questions().isEmpty()) {
        store.replaceQuestions(id, fresh(wanted.get(i).questions()));
      }
    }
    audit.note(
        actor,
        "category.add",
        "category",
        categories.getFirst().id(),
        Map.of(
            "codes",
            categories.stream().map(Category::code).limit(200).toList(),
            "count",
            categories.size()));
    reload();
    return categories.stream().map(Category::id).toList();
  }

  /** Changes a class that is still as the editor saw it. */
  public Category change(Actor actor, UUID id, CategoryEdit edit) {
    Category old = demand(id);
    Category next = edit.applied(old, book);
    if (edit.limits() != null) {
      Limit.check(edit.limits());
    }
    keepEdition(actor, old);
    if (!store.change(next, edit.version())) {
      CategoryStore.Edition won = store.lastEdition(id);
      throw Problem.conflict(
          "分类“" + old.name() + "”已被 " + won.by() + " 修改，请刷新后再改", won.by(), won.at());
    }
    if (edit.limits() != null) {
      store.replaceLimits(id, edit.limits());
    }
    if (edit.radius() != null) {
      store.replaceRadius(id, edit.radius());
    }
    audit.note(
        actor, "category.change", "category", id, Map.of("code", next.code(), "name", next.name()));
    reload();
    return next;
  }

  /**
   * Puts these questions in place of the class's own; earlier answers keep the text they were asked
   * with.
   */
  public Category ask(Actor actor, UUID id, int version, List<Question> questions) {
    Category old = demand(id);
    if (questions.size() > MOST_QUESTIONS) {
      throw Problem.invalid(
          new Fault("questions", "附加问题超过 " + MOST_QUESTIONS + " 个", "请减少问题，只问处置所必需的"));
    }
    Category next =
        new Category(
            id, old.kind(), old.code(), old.parent(), old.name(), old.retired(), version + 1);
    keepEdition(actor, old);
    if (!store.change(next, version)) {
      CategoryStore.Edition won = store.lastEdition(id);
      throw Problem.conflict(
          "分类“" + old.name() + "”已被 " + won.by() + " 修改，请刷新后再改", won.by(), won.at());
    }
    store.replaceQuestions(id, questions);
    audit.note(actor, "category.questions", "category", id, Map.of("questions", questions.size()));
    reload();
    return next;
  }

  private static List<Question> fresh(List<NewCategory.NewQuestion> questions) {
    return questions.stream()
        .map(
            each ->
                new Question(Ids.next(), each.text(), each.kind(), each.choices(), each.required()))
        .toList();
  }

  private Category demand(UUID id) {
    return book.find(id).orElseThrow(() -> Problem.notFound("分类"));
  }

  private void keepEdition(Actor actor, Category old) {
    String content =
        old.name()
            + (old.retired() ? "（停用）" : "")
            + " · "
            + book.path(old.id())
            + " · "
            + book.ownQuestions(old.id()).size()
            + " 个问题 · "
            + book.ownLimits(old.id());
    store.keepEdition(old.id(), old.version(), clock.instant(), actor.name(), content);
  }

  private static Optional<Fault> checked(
      NewCategory wanted, Set<String> codes, @org.jspecify.annotations.Nullable Integer row) {
    if (!wanted.code().matches("[0-9A-Z]{1,20}")) {
      return Optional.of(
          new Fault("code", row, "分类代码“" + wanted.code() + "”应为 1 至 20 位数字或大写字母", "请改正代码"));
    }
    if (codes.contains(wanted.code())) {
      return Optional.of(new Fault("code", row, "分类代码“" + wanted.code() + "”已存在", "请换一个代码"));
    }
    if (wanted.parent() != null && !codes.contains(wanted.parent())) {
      return Optional.of(new Fault("parent", row, "没有上级分类“" + wanted.parent() + "”", "请先建立上级分类"));
    }
    if (wanted.name().isBlank() || wanted.name().length() > 60) {
      return Optional.of(new Fault("name", row, "分类名称应为 1 至 60 个字", "请改正名称"));
    }
    return Optional.empty();
  }

  private void reload() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            book = store.book();
          }
        });
  }
}
