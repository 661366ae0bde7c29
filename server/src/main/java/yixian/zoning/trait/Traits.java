package yixian.zoning.trait;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 单位特征 · Keeps the words by which units are alike. Called inside the road.
 *
 * <p>A plan that was solved keeps the words of its day; a change counts from the next run on.
 */
@Component
public class Traits {

  private static final int MOST = 8;
  private static final int LONGEST = 12;

  private final TraitStore store;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Traits(TraitStore store, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Of each of these units; without words where none were entered. */
  public Map<UUID, Trait> of(Collection<UUID> wanted) {
    Map<UUID, Trait> traits = new HashMap<>();
    wanted.forEach(unit -> traits.put(unit, Trait.unknown(unit)));
    store.of(wanted).forEach(each -> traits.put(each.unit(), each));
    return traits;
  }

  /** Enters the words of a unit, all anew. */
  public Trait describe(
      Actor actor,
      UUID unit,
      int seen,
      @Nullable List<String> business,
      @Nullable List<String> party) {
    if (units.find(unit).isEmpty()) {
      throw Problem.notFound("单位");
    }
    Trait trait =
        new Trait(
            unit, words("business", "业务领域", business), words("party", "党建特色", party), seen + 1);
    store.save(trait, seen, actor.name(), clock.instant());
    audit.note(
        actor,
        "zoning.trait",
        "unit",
        unit,
        Map.of("business", trait.business(), "party", trait.party()));
    return trait;
  }

  private static List<String> words(String field, String what, @Nullable List<String> words) {
    List<String> clean =
        words == null
            ? List.of()
            : words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    if (clean.size() > MOST) {
      throw Problem.invalid(
          new Fault(field, what + "写了 " + clean.size() + " 个", "最多 " + MOST + " 个"));
    }
    for (String word : clean) {
      if (word.length() > LONGEST) {
        throw Problem.invalid(
            new Fault(field, what + "“" + word + "”太长", "每个不超过 " + LONGEST + " 个字"));
      }
    }
    return clean;
  }
}
