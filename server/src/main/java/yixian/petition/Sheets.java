package yixian.petition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Lifecycle;
import yixian.petition.db.tables.records.PetitionsRecord;
import yixian.petition.db.tables.records.StepsRecord;
import yixian.petition.db.tables.records.TermsRecord;

/** Writes petitions for a reader: in words, with names, contacts masked. */
@Component
class Sheets {

  private static final Duration SOON = Duration.ofDays(3);
  private static final int SHOWN_DIGITS = 4;

  private final Units units;
  private final Grids grids;
  private final Clock clock;

  Sheets(Units units, Grids grids, Clock clock) {
    this.units = units;
    this.grids = grids;
    this.clock = clock;
  }

  PetitionSheet sheet(
      Dossier dossier,
      List<PetitionDraft.Petitioner> petitioners,
      List<PetitionsRecord> repeats,
      List<PetitionSheet.Offered> moves) {
    PetitionsRecord row = dossier.petition();
    return new PetitionSheet(
        line(row),
        row.getRequest(),
        row.getPlace(),
        Optional.ofNullable(row.getGrid()).flatMap(grids::find).map(Grid::name).orElse(null),
        units.name(row.getOffice()),
        name(row.getReviewer()),
        petitioners.stream().map(Sheets::who).toList(),
        row.getPeople() >= DraftCheck.MOST_REPRESENTATIVES,
        row.getRoute() == null ? null : Route.valueOf(row.getRoute()).label(),
        row.getDivertedTo(),
        row.getOutcome() == null ? null : Outcome.valueOf(row.getOutcome()).label(),
        row.getOpinion(),
        row.getExtensionDays(),
        row.getExtensionReason(),
        row.getRepeatOf() == null
            ? null
            : new PetitionSheet.Repeat(row.getRepeatOf(), "首次登记件", row.getRegisteredAt()),
        repeats.stream()
            .map(
                each ->
                    new PetitionSheet.Repeat(each.getId(), each.getCode(), each.getRegisteredAt()))
            .toList(),
        dossier.terms().stream().map(this::term).toList(),
        dossier.steps().stream().map(this::step).toList(),
        moves,
        row.getForgottenAt(),
        row.getVersion());
  }

  PetitionLine line(PetitionsRecord row) {
    Integer satisfaction = row.getSatisfaction();
    return new PetitionLine(
        row.getId(),
        row.getCode(),
        row.getSummary(),
        Kind.valueOf(row.getKind()),
        Kind.valueOf(row.getKind()).label(),
        Channel.valueOf(row.getChannel()).label(),
        Matter.valueOf(row.getMatter()).label(),
        State.valueOf(row.getState()),
        State.valueOf(row.getState()).label(),
        row.getPeople(),
        name(row.getUnit()),
        name(row.getArea()),
        row.getRegisteredAt(),
        row.getStage() == null ? null : Stage.valueOf(row.getStage()).label(),
        row.getDue(),
        light(row.getDue()),
        satisfaction == null ? null : Satisfaction.name(satisfaction),
        row.getResolution() == null ? null : Resolution.valueOf(row.getResolution()).label());
  }

  private PetitionLine.@Nullable Light light(@Nullable Instant due) {
    if (due == null) {
      return null;
    }
    Instant now = clock.instant();
    if (now.isAfter(due)) {
      return PetitionLine.Light.RED;
    }
    return now.isAfter(due.minus(SOON)) ? PetitionLine.Light.YELLOW : PetitionLine.Light.GREEN;
  }

  private PetitionSheet.Term term(TermsRecord term) {
    Instant ended = term.getEndedAt();
    Stage stage = Stage.valueOf(term.getStage());
    boolean late = stage.owed() && (ended == null ? clock.instant() : ended).isAfter(term.getDue());
    return new PetitionSheet.Term(stage.label(), term.getBeganAt(), term.getDue(), ended, late);
  }

  private PetitionSheet.Step step(StepsRecord step) {
    Integer level = step.getLevel();
    return new PetitionSheet.Step(
        step.getMove().equals("register")
            ? "登记"
            : Lifecycle.move(Move.class, step.getMove(), "信访单").label(),
        State.valueOf(step.getState()).label(),
        step.getAt(),
        step.getBy(),
        name(step.getUnit()),
        step.getNote(),
        level == null ? null : Satisfaction.name(level));
  }

  private @Nullable String name(@Nullable UUID unit) {
    return unit == null ? null : units.name(unit);
  }

  private static PetitionSheet.Who who(PetitionDraft.Petitioner petitioner) {
    String contact = petitioner.contact();
    return new PetitionSheet.Who(
        String.valueOf(petitioner.name()), contact == null ? null : masked(contact));
  }

  private static String masked(String contact) {
    int shown = Math.min(SHOWN_DIGITS, contact.length() / 2);
    return "*".repeat(contact.length() - shown) + contact.substring(contact.length() - shown);
  }
}
