package yixian.unannounced.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Scope;
import yixian.unannounced.Aspect;
import yixian.unannounced.db.tables.records.VisitPeopleRecord;
import yixian.unannounced.db.tables.records.VisitsRecord;

/** Counts what visits saw; each figure opens into exactly the lines that it counts. */
@Component
public class Looks {
  private final VisitStore store;
  private final People people;
  private final Units units;

  Looks(VisitStore store, People people, Units units) {
    this.store = store;
    this.people = people;
    this.units = units;
  }

  /** Every figure, of one round or of all within the scope. */
  public List<Look.Counted> figures(Scope scope, @Nullable UUID round) {
    List<VisitsRecord> visits = store.done(scope, round);
    List<VisitPeopleRecord> met = met(visits);
    return Arrays.stream(Figure.values())
        .map(
            figure ->
                new Look.Counted(
                    figure,
                    figure.label(),
                    figure.definition(),
                    count(figure, visits, met),
                    of(figure, met)))
        .toList();
  }

  private List<VisitPeopleRecord> met(List<VisitsRecord> visits) {
    return store.people(visits.stream().map(VisitsRecord::getId).toList()).values().stream()
        .flatMap(List::stream)
        .filter(line -> line.getSeenAt() != null)
        .toList();
  }

  private static int count(Figure figure, List<VisitsRecord> visits, List<VisitPeopleRecord> met) {
    return switch (figure) {
      case ROUNDS -> first(visits, VisitsRecord::getRound).size();
      case GRIDS -> first(visits, VisitsRecord::getGrid).size();
      case PEOPLE, EXCUSED, PRESENT, ABSENT, WORKING, NOT_WORKING, STUDYING, NOT_STUDYING ->
          (int) met.stream().filter(line -> counts(figure, line)).count();
    };
  }

  private static @Nullable Integer of(Figure figure, List<VisitPeopleRecord> met) {
    Aspect aspect = figure.aspect();
    if (aspect == null) {
      return null;
    }
    return (int)
        met.stream()
            .map(line -> VisitSheets.answers(line).get(aspect))
            .filter(answer -> answer == Answer.YES || answer == Answer.NO)
            .count();
  }

  private static boolean counts(Figure figure, VisitPeopleRecord line) {
    return switch (figure) {
      case ROUNDS, GRIDS -> false;
      case PEOPLE -> true;
      case EXCUSED -> line.getExcused() != null;
      case PRESENT, ABSENT, WORKING, NOT_WORKING, STUDYING, NOT_STUDYING ->
          VisitSheets.answers(line).get(Objects.requireNonNull(figure.aspect())) == figure.answer();
    };
  }

  /** The latest visit to each, in the order of the visits. */
  private static List<VisitsRecord> first(
      List<VisitsRecord> visits, Function<VisitsRecord, @Nullable UUID> by) {
    Set<UUID> seen = new HashSet<>();
    List<VisitsRecord> first = new ArrayList<>();
    for (VisitsRecord visit : visits) {
      UUID key = by.apply(visit);
      if (key != null && seen.add(key)) {
        first.add(visit);
      }
    }
    return first;
  }

  /** The lines that a figure counts. */
  public List<Look> lines(Scope scope, Figure figure, @Nullable UUID round) {
    List<VisitsRecord> visits = store.done(scope, round);
    return switch (figure) {
      case ROUNDS -> visits(first(visits, VisitsRecord::getRound));
      case GRIDS -> visits(first(visits, VisitsRecord::getGrid));
      case PEOPLE, EXCUSED, PRESENT, ABSENT, WORKING, NOT_WORKING, STUDYING, NOT_STUDYING ->
          people(visits, figure);
    };
  }

  private List<Look> visits(List<VisitsRecord> visits) {
    Map<UUID, String> called =
        units.names(visits.stream().map(VisitsRecord::getUnit).collect(Collectors.toSet()));
    return visits.stream().map(visit -> look(visit, null, called, Map.of())).toList();
  }

  private List<Look> people(List<VisitsRecord> visits, Figure figure) {
    List<VisitPeopleRecord> met =
        met(visits).stream().filter(line -> counts(figure, line)).toList();
    Map<UUID, VisitsRecord> byId =
        visits.stream().collect(Collectors.toMap(VisitsRecord::getId, Function.identity()));
    Map<UUID, String> called =
        units.names(visits.stream().map(VisitsRecord::getUnit).collect(Collectors.toSet()));
    Map<UUID, String> names =
        people.names(met.stream().map(VisitPeopleRecord::getPerson).collect(Collectors.toSet()));
    return met.stream()
        .map(line -> look(Objects.requireNonNull(byId.get(line.getVisit())), line, called, names))
        .sorted(Comparator.comparing(Look::seenAt).reversed())
        .toList();
  }

  private static Look look(
      VisitsRecord visit,
      @Nullable VisitPeopleRecord line,
      Map<UUID, String> units,
      Map<UUID, String> names) {
    return new Look(
        visit.getRound(),
        visit.getRoundCode(),
        visit.getTitle(),
        visit.getId(),
        visit.getPlace(),
        units.getOrDefault(visit.getUnit(), ""),
        line == null ? null : line.getPerson(),
        line == null ? null : names.getOrDefault(line.getPerson(), ""),
        line == null ? null : line.getExcused(),
        line == null ? Map.of() : VisitSheets.answers(line),
        visit.getSeenAt(),
        visit.getSeenBy());
  }
}
