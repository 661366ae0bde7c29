package yixian.petition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yixian.petition.db.tables.records.PetitionsRecord;
import yixian.petition.db.tables.records.StepsRecord;
import yixian.petition.db.tables.records.TermsRecord;

/** 信访案卷 · One petition with its terms and what was done. */
record Dossier(PetitionsRecord petition, List<TermsRecord> terms, List<StepsRecord> steps) {

  UUID id() {
    return petition.getId();
  }

  State state() {
    return State.valueOf(petition.getState());
  }

  Kind kind() {
    return Kind.valueOf(petition.getKind());
  }

  /** Whether the archive's term is over: there are no people and no words any more. */
  boolean forgotten() {
    return petition.getForgottenAt() != null;
  }

  /** What was written with the latest of these moves. */
  Optional<String> said(Move move) {
    return steps.stream()
        .filter(step -> step.getMove().equals(move.code()))
        .map(StepsRecord::getNote)
        .reduce((earlier, later) -> later);
  }

  /** The running term of a stage. */
  Optional<TermsRecord> running(Stage stage) {
    return terms.stream()
        .filter(term -> term.getStage().equals(stage.name()) && term.getEndedAt() == null)
        .findFirst();
  }

  /** Whether the running term of a stage is not over. */
  boolean within(Stage stage, Instant now) {
    return running(stage).filter(term -> !now.isAfter(term.getDue())).isPresent();
  }

  /** Whether what the edge takes for granted holds. */
  boolean holds(Given given, Instant now) {
    Integer satisfaction = petition.getSatisfaction();
    return switch (given) {
      case NOTHING -> true;
      case OBJECTION_TIME -> within(Stage.OBJECT, now);
      case EXTENSION_FREE -> !petition.getExtended() && petition.getExtensionDays() == null;
      case EXTENSION_ASKED -> petition.getExtensionDays() != null;
      case APPEAL_TIME -> kind() == Kind.APPEAL && within(Stage.ASK, now);
      case DISCONTENT -> satisfaction != null && satisfaction < Satisfaction.CONTENT;
      case CONTENT_OR_OVER ->
          satisfaction != null && satisfaction >= Satisfaction.CONTENT || !within(Stage.ASK, now);
    };
  }
}
