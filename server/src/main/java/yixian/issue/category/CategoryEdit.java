package yixian.issue.category;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.Stage;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * A change to a class; what is null stays as it is.
 *
 * @param radius within how many metres two reports may be one thing
 */
public record CategoryEdit(
    int version,
    @Nullable String name,
    @Nullable Boolean retired,
    @Nullable UUID parent,
    @Nullable Map<Stage, Limit> limits,
    @Nullable Integer radius) {

  private static final int LEAST_RADIUS = 10;
  private static final int MOST_RADIUS = 1_000;

  Category applied(Category old, CategoryBook book) {
    String newName = name == null ? old.name() : name.strip();
    if (newName.isEmpty() || newName.length() > 60) {
      throw Problem.invalid(new Fault("name", "分类名称应为 1 至 60 个字", "请改正名称"));
    }
    if (radius != null && (radius < LEAST_RADIUS || radius > MOST_RADIUS)) {
      throw Problem.invalid(
          new Fault(
              "radius",
              "查重半径 " + radius + " 米不在 " + LEAST_RADIUS + " 至 " + MOST_RADIUS + " 米之间",
              "请改正查重半径"));
    }
    if (old.kind() != Kind.DISTRICT && (!newName.equals(old.name()) || parent != null)) {
      throw Problem.refused("national-category", "国家目录的名称与上下级不能修改，只能停用或设置时限与问题");
    }
    return new Category(
        old.id(),
        old.kind(),
        old.code(),
        parent == null ? old.parent() : newParent(old, book, parent),
        newName,
        retired == null ? old.retired() : retired,
        version + 1);
  }

  private static UUID newParent(Category old, CategoryBook book, UUID parent) {
    Category above =
        book.find(parent)
            .filter(each -> each.kind() == Kind.DISTRICT)
            .orElseThrow(
                () -> Problem.invalid(new Fault("parent", "上级分类不存在或不在本区目录中", "请从本区目录中选择上级")));
    if (book.withBelow(old.id()).contains(above.id())) {
      throw Problem.invalid(
          new Fault("parent", "“" + above.name() + "”就在“" + old.name() + "”之下，不能作它的上级", "请选择别的上级"));
    }
    return above.id();
  }
}
