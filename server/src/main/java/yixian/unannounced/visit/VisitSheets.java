package yixian.unannounced.visit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.unannounced.Aspect;
import yixian.unannounced.checklist.Checklist;
import yixian.unannounced.checklist.Checklists;
import yixian.unannounced.db.tables.records.ExclusionsRecord;
import yixian.unannounced.db.tables.records.VisitPeopleRecord;
import yixian.unannounced.db.tables.records.VisitsRecord;

/** Writes visits for a reader, with names. */
@Component
public class VisitSheets {
  private final VisitStore store;
  private final Checklists checklists;
  private final People people;
  private final Units units;

  VisitSheets(VisitStore store, Checklists checklists, People people, Units units) {
    this.store = store;
    this.checklists = checklists;
    this.people = people;
    this.units = units;
  }

  /**
   * The visits of a round for whoever leads it; what will be seen of himself he learns as anybody
   * does, after the visit.
   */
  public List<VisitSheet> ofRound(Actor reader, UUID round) {
    List<VisitsRecord> visits = store.ofRound(round);
    return sheets(visits, Map.of(), false).stream()
        .filter(
            sheet ->
                sheet.state() == VisitState.DONE
                    || sheet.people().stream()
                        .noneMatch(each -> each.person().equals(reader.person())))
        .toList();
  }

  /** What waits for an inspector, with all that he needs without a network. */
  List<VisitSheet> openFor(UUID inspector, Map<UUID, String> excused) {
    return sheets(store.openFor(inspector), excused, true);
  }

  /** What was seen of somebody. */
  List<VisitSheet.Own> seenOf(UUID person) {
    List<VisitPeopleRecord> lines = store.seenOf(person);
    Map<UUID, VisitsRecord> visits =
        store.find(lines.stream().map(VisitPeopleRecord::getVisit).toList()).stream()
            .collect(Collectors.toMap(VisitsRecord::getId, Function.identity()));
    Map<UUID, Checklist> asked = asked();
    Names names = names(List.of(), lines);
    return lines.stream()
        .map(
            line -> {
              VisitsRecord visit = visits.get(line.getVisit());
              return new VisitSheet.Own(
                  line.getVisit(),
                  visit == null ? "" : visit.getPlace(),
                  line.getSeenAt(),
                  visit == null ? null : visit.getSeenBy(),
                  person(line, names, line.getExcused()),
                  visit == null ? null : asked.get(visit.getChecklist()));
            })
        .toList();
  }

  private Map<UUID, Checklist> asked() {
    return checklists.list().stream().collect(Collectors.toMap(Checklist::id, Function.identity()));
  }

  private record Names(Map<UUID, String> people, Map<UUID, String> units) {

    String person(UUID id) {
      return people.getOrDefault(id, "");
    }

    String unit(UUID id) {
      return units.getOrDefault(id, "");
    }
  }

  private Names names(List<VisitsRecord> visits, List<VisitPeopleRecord> lines) {
    Set<UUID> persons = new HashSet<>();
    Set<UUID> called = new HashSet<>();
    for (VisitsRecord visit : visits) {
      persons.addAll(Arrays.asList(visit.getInspectors()));
      called.add(visit.getUnit());
    }
    for (VisitPeopleRecord line : lines) {
      persons.add(line.getPerson());
      called.add(line.getHomeUnit());
      called.add(line.getHostUnit());
    }
    return new Names(people.names(persons), units.names(called));
  }

  private List<VisitSheet> sheets(
      List<VisitsRecord> visits, Map<UUID, String> excused, boolean withQuestions) {
    List<UUID> ids = visits.stream().map(VisitsRecord::getId).toList();
    Map<UUID, List<VisitPeopleRecord>> lines = store.people(ids);
    Map<UUID, List<ExclusionsRecord>> exclusions =
        withQuestions
            ? Map.of()
            : store.exclusions(ids).stream()
                .collect(Collectors.groupingBy(ExclusionsRecord::getVisit));
    Map<UUID, Checklist> asked = withQuestions ? asked() : Map.of();
    Names names = names(visits, lines.values().stream().flatMap(List::stream).toList());
    Map<UUID, String> kept =
        people.names(
            exclusions.values().stream()
                .flatMap(List::stream)
                .map(ExclusionsRecord::getPerson)
                .collect(Collectors.toSet()));
    return visits.stream()
        .map(
            visit ->
                sheet(
                    visit,
                    lines.getOrDefault(visit.getId(), List.of()),
                    exclusions.getOrDefault(visit.getId(), List.of()),
                    kept,
                    asked.get(visit.getChecklist()),
                    names,
                    excused))
        .toList();
  }

  private static VisitSheet sheet(
      VisitsRecord visit,
      List<VisitPeopleRecord> lines,
      List<ExclusionsRecord> exclusions,
      Map<UUID, String> kept,
      @Nullable Checklist checklist,
      Names names,
      Map<UUID, String> excused) {
    VisitState state = VisitState.valueOf(visit.getState());
    return new VisitSheet(
        visit.getId(),
        visit.getRound(),
        visit.getRoundCode(),
        visit.getTitle(),
        visit.getPosition(),
        visit.getCode(),
        visit.getLayer(),
        visit.getKind(),
        visit.getName(),
        visit.getPlace(),
        names.unit(visit.getUnit()),
        state,
        state.label(),
        visit.getOpens(),
        visit.getEnds(),
        Arrays.stream(visit.getInspectors()).map(names::person).toList(),
        exclusions.stream()
            .map(
                each ->
                    new VisitSheet.Excluded(
                        kept.getOrDefault(each.getPerson(), ""), each.getBecause()))
            .toList(),
        checklist,
        lines.stream()
            .map(
                line ->
                    person(
                        line,
                        names,
                        state == VisitState.OPEN ? excused.get(line.getId()) : line.getExcused()))
            .toList(),
        visit.getSeenAt(),
        visit.getSeenBy(),
        visit.getNote(),
        visit.getLeftWhy(),
        visit.getVersion());
  }

  private static VisitSheet.Person person(
      VisitPeopleRecord line, Names names, @Nullable String excused) {
    return new VisitSheet.Person(
        line.getId(),
        line.getPerson(),
        names.person(line.getPerson()),
        line.getDuty(),
        names.unit(line.getHomeUnit()),
        names.unit(line.getHostUnit()),
        excused,
        answers(line),
        notes(line),
        line.getSeenAt());
  }

  static Map<Aspect, Answer> answers(VisitPeopleRecord line) {
    Map<Aspect, Answer> answers = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      String said =
          switch (aspect) {
            case PRESENT -> line.getPresent();
            case WORKING -> line.getWorking();
            case STUDYING -> line.getStudying();
          };
      if (said != null) {
        answers.put(aspect, Answer.valueOf(said));
      }
    }
    return answers;
  }

  private static Map<Aspect, String> notes(VisitPeopleRecord line) {
    Map<Aspect, String> notes = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      String note =
          switch (aspect) {
            case PRESENT -> line.getPresentNote();
            case WORKING -> line.getWorkingNote();
            case STUDYING -> line.getStudyingNote();
          };
      if (note != null) {
        notes.put(aspect, note);
      }
    }
    return notes;
  }
}
