package yixian.indicator.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.formula.Catalogue;
import yixian.formula.Catalogue.Form;
import yixian.formula.Condition;
import yixian.formula.Counted;
import yixian.formula.Expr;
import yixian.formula.Language;
import yixian.formula.Measure;
import yixian.formula.Reading;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Wordbook;

/**
 * 语法 · The language with this house's catalogue, which changes by migration only, and the names
 * that texts use for what other rooms own.
 */
@Component
public class Grammar {

  private final CatalogueStore store;
  private final ObjectProvider<Wordbook> wordbooks;
  private volatile @Nullable Language language;

  Grammar(CatalogueStore store, ObjectProvider<Wordbook> wordbooks) {
    this.store = store;
    this.wordbooks = wordbooks;
  }

  public Language language() {
    Language known = language;
    if (known == null) {
      known = new Language(store.catalogue());
      language = known;
    }
    return known;
  }

  /** The measure, or a refusal that says where the text is wrong and how to mend it. */
  Reading.Sound demand(String text) {
    return switch (language().read(text)) {
      case Reading.Sound sound -> sound;
      case Reading.Faulty faulty ->
          throw Problem.invalid(
              faulty.faults().stream()
                  .map(
                      fault ->
                          new Fault(
                              "text",
                              "第 " + (fault.from() + 1) + " 字：" + fault.message(),
                              fault.mend()))
                  .toList());
    };
  }

  /**
   * What the names in the text mean now, by name.
   *
   * @throws Problem where nothing is called so
   */
  Map<String, Set<UUID>> named(Measure measure) {
    Map<String, Set<UUID>> named = new HashMap<>();
    for (Expr term : measure.terms()) {
      names(
          Terms.counted(term),
          (detail, name) -> named.computeIfAbsent(name, wanted -> meant(detail, wanted)));
    }
    return named;
  }

  private Set<UUID> meant(String detail, String name) {
    Set<UUID> meant = new HashSet<>();
    wordbooks.stream()
        .filter(book -> book.kind().equals(detail))
        .forEach(book -> meant.addAll(book.meant(name)));
    if (meant.isEmpty()) {
      throw Problem.invalid(new Fault("text", "没有叫“" + name + "”的事项分类", "请照事项分类中的名称写，重名的写全路径"));
    }
    return meant;
  }

  private void names(Counted counted, BiConsumer<String, String> found) {
    names(counted.kind(), counted.where(), found);
  }

  private void names(String kind, @Nullable Condition condition, BiConsumer<String, String> found) {
    switch (condition) {
      case null -> {}
      case Condition.Is _, Condition.Compare _ -> {}
      case Condition.Among among -> {
        if (isReference(kind, among.detail())) {
          among.values().forEach(name -> found.accept(among.detail(), name));
        }
      }
      case Condition.Has has -> names(has.kind(), has.where(), found);
      case Condition.All all -> namesOf(kind, all.of(), found);
      case Condition.Any any -> namesOf(kind, any.of(), found);
      case Condition.Not not -> names(kind, not.of(), found);
    }
  }

  private void namesOf(String kind, Collection<Condition> each, BiConsumer<String, String> found) {
    each.forEach(one -> names(kind, one, found));
  }

  private boolean isReference(String kind, String detail) {
    List<Catalogue.Kind> kinds = language().catalogue().kinds();
    return kinds.stream()
        .filter(one -> one.code().equals(kind))
        .flatMap(one -> one.details().stream())
        .anyMatch(one -> one.code().equals(detail) && one.form() == Form.REFERENCE);
  }
}
