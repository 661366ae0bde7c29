package yixian.issue.category;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.Stage;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Categories over HTTP. */
@RestController
@RequestMapping("/api")
class CategoryController {

  private final Categories categories;
  private final Road road;

  CategoryController(Categories categories, Road road) {
    this.categories = categories;
    this.road = road;
  }

  /**
   * A class as the pages show it.
   *
   * @param limits the terms that hold, whoever set them
   * @param ownLimits the terms set here; what is absent comes from above
   */
  record CategoryView(
      UUID id,
      @Nullable UUID parent,
      String code,
      Kind kind,
      String name,
      String path,
      Tree tree,
      boolean leaf,
      boolean retired,
      int version,
      int radius,
      Map<Stage, Limit> limits,
      Map<Stage, Limit> ownLimits,
      List<Question> questions) {}

  record NewClass(
      @Nullable UUID parent, String code, String name, @Nullable Map<Stage, Limit> limits) {}

  record QuestionsEdit(int version, List<AskedQuestion> questions) {}

  record AskedQuestion(
      @Nullable UUID id,
      String text,
      Question.Kind kind,
      @Nullable List<String> choices,
      boolean required) {}

  @GetMapping("/categories")
  @Open("分类目录对所有登录者公开")
  List<CategoryView> list(@RequestParam(required = false) @Nullable Tree tree) {
    return views(tree, true);
  }

  @GetMapping("/public/categories")
  @Open(value = "市民报事时选择分类", withoutAccount = true)
  List<CategoryView> published() {
    return views(null, false);
  }

  @PostMapping("/categories")
  @Requires(value = "issue.configure", everywhere = true)
  CategoryView add(Actor actor, IdempotencyKey key, @RequestBody NewClass wanted) {
    CategoryBook book = categories.book();
    String parent =
        wanted.parent() == null
            ? null
            : book.find(wanted.parent())
                .filter(each -> each.kind() == yixian.issue.category.Kind.DISTRICT)
                .map(Category::code)
                .orElseThrow(
                    () -> Problem.invalid(new Fault("parent", "上级分类不存在或不在本区目录中", "请从本区目录中选择上级")));
    Map<Stage, Limit> limits = wanted.limits() == null ? Map.of() : wanted.limits();
    NewCategory added = new NewCategory(wanted.code(), parent, wanted.name(), limits, List.of());
    Category made =
        road.write(
            actor,
            "issue.configure",
            key,
            Category.class,
            () -> {
              UUID id = categories.add(actor, List.of(added)).getFirst();
              return new Category(
                  id, Kind.DISTRICT, added.code(), wanted.parent(), added.name(), false, 1);
            });
    return view(made.id());
  }

  @PatchMapping("/categories/{id}")
  @Requires(value = "issue.configure", everywhere = true)
  CategoryView change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody CategoryEdit edit) {
    road.write(
        actor, "issue.configure", key, Category.class, () -> categories.change(actor, id, edit));
    return view(id);
  }

  @PutMapping("/categories/{id}/questions")
  @Requires(value = "issue.configure", everywhere = true)
  CategoryView ask(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody QuestionsEdit edit) {
    List<Question> questions = edit.questions().stream().map(CategoryController::question).toList();
    road.write(
        actor,
        "issue.configure",
        key,
        Category.class,
        () -> categories.ask(actor, id, edit.version(), questions));
    return view(id);
  }

  private static Question question(AskedQuestion asked) {
    List<String> choices = asked.choices() == null ? List.of() : asked.choices();
    if (asked.text().isBlank() || asked.text().length() > 100) {
      throw Problem.invalid(new Fault("questions.text", "问题应为 1 至 100 个字", "请改正问题"));
    }
    boolean several = asked.kind() == Question.Kind.CHOICES;
    if (several && choices.stream().anyMatch(each -> each.contains(Question.AND))) {
      throw Problem.invalid(new Fault("questions.choices", "多选的选项中不能有顿号“、”", "请改写选项，多个答案之间用顿号分开"));
    }
    if ((several || asked.kind() == Question.Kind.CHOICE) && choices.size() < 2) {
      throw Problem.invalid(
          new Fault("questions.choices", "“" + asked.text() + "”的选项少于两个", "请至少填写两个选项"));
    }
    return new Question(
        asked.id() == null ? Ids.next() : asked.id(),
        asked.text().strip(),
        asked.kind(),
        choices,
        asked.required());
  }

  private List<CategoryView> views(@Nullable Tree tree, boolean retiredToo) {
    CategoryBook book = categories.book();
    return book.all().stream()
        .filter(each -> (tree == null || each.tree() == tree) && (retiredToo || !each.retired()))
        .map(each -> view(book, each))
        .toList();
  }

  private CategoryView view(UUID id) {
    CategoryBook book = categories.book();
    return book.find(id).map(each -> view(book, each)).orElseThrow(() -> Problem.notFound("分类"));
  }

  private static CategoryView view(CategoryBook book, Category each) {
    return new CategoryView(
        each.id(),
        each.parent(),
        each.code(),
        each.kind(),
        each.name(),
        book.path(each.id()),
        each.tree(),
        book.isLeaf(each.id()),
        each.retired(),
        each.version(),
        book.radius(each.id()),
        java.util.Arrays.stream(Stage.values())
            .collect(
                java.util.stream.Collectors.toMap(
                    stage -> stage, stage -> book.limit(each.id(), stage))),
        book.ownLimits(each.id()),
        book.questions(each.id()));
  }
}
