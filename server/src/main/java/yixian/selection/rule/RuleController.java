package yixian.selection.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.secondment.batch.Batch;
import yixian.secondment.post.PostKind;
import yixian.selection.Calls;

/** Rules over HTTP. */
@RestController
@RequestMapping("/api/selection")
class RuleController {

  private static final String VIEW = "selection.view";

  private final Rulebooks rulebooks;
  private final Calls calls;
  private final Road road;

  RuleController(Rulebooks rulebooks, Calls calls, Road road) {
    this.rulebooks = rulebooks;
    this.calls = calls;
    this.road = road;
  }

  record KindView(RuleKind kind, String name, RuleKind.Takes takes, List<RuleKind.Word> words) {}

  record RuleView(
      RuleKind kind,
      @Nullable Integer number,
      @Nullable String word,
      boolean strict,
      String says) {}

  record BookView(
      int version,
      List<RuleView> rules,
      HomeLevel home,
      String homeName,
      Set<PostKind> homeKinds,
      boolean kin,
      boolean editable) {}

  record Change(int version, RulebookDraft book) {}

  @GetMapping("/rule-kinds")
  @Requires(VIEW)
  List<KindView> kinds() {
    return Arrays.stream(RuleKind.values())
        .map(kind -> new KindView(kind, kind.label(), kind.takes(), kind.words()))
        .toList();
  }

  @GetMapping("/batches/{id}/rules")
  @Requires(VIEW)
  BookView rules(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        VIEW,
        () -> {
          Batch batch = calls.get(actor.scope(VIEW), id);
          return view(actor, rulebooks.get(id), batch.state().alive());
        });
  }

  @PutMapping("/batches/{id}/rules")
  @Requires(Rulebooks.ARRANGE)
  BookView set(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.write(
        actor,
        Rulebooks.ARRANGE,
        key,
        BookView.class,
        () -> view(actor, rulebooks.put(actor, id, change.version(), change.book()), true));
  }

  private static BookView view(Actor reader, Rulebook book, boolean alive) {
    return new BookView(
        book.version(),
        book.rules().stream()
            .map(
                rule ->
                    new RuleView(
                        rule.kind(), rule.number(), rule.word(), rule.strict(), rule.says()))
            .toList(),
        book.home(),
        book.home().label(),
        book.homeKinds(),
        book.kin(),
        alive && reader.scope(Rulebooks.ARRANGE).everything());
  }
}
