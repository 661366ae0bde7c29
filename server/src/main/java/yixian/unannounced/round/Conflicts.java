package yixian.unannounced.round;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Actor;
import yixian.officials.FormFile;
import yixian.officials.Officials;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.secondment.team.Teams;
import yixian.unannounced.Unannounced;
import yixian.unannounced.visit.Drawn;

/**
 * 回避 · Who must not inspect whom, and why: himself, somebody of his own unit or of a unit where he
 * serves, whom he guides or is paired with, and who is of his family by the form, as far as the
 * reader's scope reaches it. Of the family no more is said than that.
 */
@Component
class Conflicts {
  private final Units units;
  private final People people;
  private final Postings postings;
  private final Teams teams;
  private final Officials officials;
  private final Frames frames;
  private final Audit audit;

  Conflicts(
      Units units,
      People people,
      Postings postings,
      Teams teams,
      Officials officials,
      Frames frames,
      Audit audit) {
    this.units = units;
    this.people = people;
    this.postings = postings;
    this.teams = teams;
    this.officials = officials;
    this.frames = frames;
    this.audit = audit;
  }

  /** 关系 · What is known of all of them, asked once. */
  record Ties(
      Map<UUID, String> names,
      Map<UUID, Set<UUID>> unitsOf,
      Map<UUID, Set<UUID>> mentors,
      Map<UUID, Set<UUID>> partners,
      Map<UUID, Set<String>> kin,
      Map<UUID, String> called) {}

  Ties ties(Actor actor, List<UUID> inspectors, Collection<Drawn.Someone> inspected) {
    Map<UUID, Set<UUID>> unitsOf = new HashMap<>();
    inspectors.forEach(each -> unitsOf.put(each, new HashSet<>(units.unitsOf(each))));
    for (Posting posting : frames.serving(actor.scope(Unannounced.LEAD))) {
      Set<UUID> own = unitsOf.get(posting.person());
      if (own != null) {
        own.add(posting.homeUnit());
        own.add(posting.hostUnit());
      }
    }
    List<UUID> placements =
        inspected.stream().map(Drawn.Someone::placement).filter(Objects::nonNull).toList();
    Set<UUID> persons = inspected.stream().map(Drawn.Someone::person).collect(Collectors.toSet());
    Set<UUID> called =
        inspected.stream()
            .flatMap(each -> Stream.of(each.homeUnit(), each.hostUnit()))
            .collect(Collectors.toSet());
    return new Ties(
        people.names(inspectors),
        unitsOf,
        postings.mentorsOf(placements),
        teams.partners(persons),
        kin(actor, persons),
        units.names(called));
  }

  private Map<UUID, Set<String>> kin(Actor actor, Set<UUID> persons) {
    Map<UUID, FormFile> forms = officials.latest(actor.scope(Unannounced.LEAD), persons);
    Map<UUID, Set<String>> kin = new HashMap<>();
    forms.forEach(
        (person, file) -> {
          OfficialForm form = file.form();
          kin.put(
              person,
              form.family().stream()
                  .map(each -> each.name().trimmed())
                  .collect(Collectors.toSet()));
          audit.note(actor, "unannounced.avoidance", "person", person, Map.of("family", true));
        });
    return kin;
  }

  /** Why this inspector must not go where these people are; null where he may. */
  static @Nullable String between(UUID inspector, List<Drawn.Someone> inspected, Ties ties) {
    for (Drawn.Someone each : inspected) {
      String because = between(inspector, each, ties);
      if (because != null) {
        return because;
      }
    }
    return null;
  }

  private static @Nullable String between(UUID inspector, Drawn.Someone person, Ties ties) {
    Set<UUID> own = ties.unitsOf().getOrDefault(inspector, Set.of());
    UUID placement = person.placement();
    if (inspector.equals(person.person())) {
      return "检查员本人";
    }
    if (own.contains(person.homeUnit())) {
      return "与被检查人同在“" + ties.called().getOrDefault(person.homeUnit(), "") + "”";
    }
    if (own.contains(person.hostUnit())) {
      return "在接收单位“" + ties.called().getOrDefault(person.hostUnit(), "") + "”工作";
    }
    if (placement != null && ties.mentors().getOrDefault(placement, Set.of()).contains(inspector)) {
      return "被检查人的导师";
    }
    if (ties.partners().getOrDefault(person.person(), Set.of()).contains(inspector)) {
      return "与被检查人结对帮带";
    }
    String name = ties.names().getOrDefault(inspector, "");
    return ties.kin().getOrDefault(person.person(), Set.of()).contains(name) ? "亲属回避" : null;
  }
}
