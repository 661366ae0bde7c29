package yixian.selection.nomination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalSheet;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.GradeSource;
import yixian.secondment.Named;

/** Nominations as a reader sees them, with the names from their own rooms. */
@Component
class NominationSheets {

  private final People people;
  private final Units units;
  private final Approvals approvals;
  private final GradeSource grades;

  NominationSheets(People people, Units units, Approvals approvals, GradeSource grades) {
    this.people = people;
    this.units = units;
    this.approvals = approvals;
    this.grades = grades;
  }

  List<NominationLine> lines(List<Nomination> nominations) {
    Map<UUID, String> names = people.names(nominations.stream().map(Nomination::person).toList());
    Map<UUID, String> homes =
        units.names(nominations.stream().map(Nomination::homeUnit).distinct().toList());
    return nominations.stream()
        .map(
            each ->
                line(
                    each,
                    names.getOrDefault(each.person(), "（未知人员）"),
                    homes.getOrDefault(each.homeUnit(), "（未知单位）")))
        .toList();
  }

  NominationSheet sheet(Actor reader, Nomination nomination) {
    Optional<ApprovalSheet> approval =
        Optional.ofNullable(nomination.request()).flatMap(id -> approvals.find(reader, id));
    boolean keeps =
        reader.scope(Nominations.NOMINATE).covers(Set.of(nomination.homeUnit()), null, null);
    return new NominationSheet(
        lines(List.of(nomination)).getFirst(),
        nomination.batch(),
        nomination.batchName(),
        nomination.reason(),
        nomination.filing(),
        nomination.filedOn(),
        nomination.leftFor(),
        nomination.checks(),
        reader.scope(Nominations.VIEW).everything() ? grades.locked(nomination.person()) : null,
        nomination.override(),
        approval.map(ApprovalSheet::id).orElse(null),
        keeps && nomination.state() == NominationState.RETURNED && asked(reader, approval),
        keeps && (nomination.state().chosen() || allows(approval, Move.WITHDRAW)));
  }

  /** Only who asked may ask again. */
  private static boolean asked(Actor reader, Optional<ApprovalSheet> approval) {
    return approval.stream().anyMatch(sheet -> sheet.applicant().id().equals(reader.account()));
  }

  private static boolean allows(Optional<ApprovalSheet> approval, Move move) {
    return approval.stream()
        .flatMap(sheet -> sheet.moves().stream())
        .anyMatch(allowed -> allowed.move() == move);
  }

  private static NominationLine line(Nomination each, String name, String home) {
    return new NominationLine(
        each.id(),
        new Named(each.person(), name),
        new Named(each.homeUnit(), home),
        each.homeTitle(),
        each.state(),
        each.state().label(),
        each.askedBy(),
        each.askedAt(),
        each.version());
  }
}
