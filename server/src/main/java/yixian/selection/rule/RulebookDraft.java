package yixian.selection.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.secondment.post.PostKind;

/** 条件册草案 · What is told to set the rules of a batch. */
public record RulebookDraft(
    @Nullable List<Rule> rules,
    @Nullable HomeLevel home,
    @Nullable Set<PostKind> homeKinds,
    @Nullable Boolean kin) {

  List<Rule> wanted() {
    return Objects.requireNonNullElse(rules, List.of());
  }
}
