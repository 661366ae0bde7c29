package yixian.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.State;

/**
 * 走访户单 · One household for who may see it; its contact stays sealed until asked for.
 *
 * @param contact whether a name or a phone is kept
 * @param running whether visits may be noted
 * @param assigns whether this reader may give it to another visitor
 */
public record HouseholdSheet(
    Line line,
    UUID action,
    String title,
    String purpose,
    LocalDate expires,
    boolean contact,
    boolean running,
    boolean assigns,
    List<Visit> visits,
    List<Need> needs,
    List<Lead> leads,
    List<UUID> photos,
    int version) {

  public HouseholdSheet {
    visits = List.copyOf(visits);
    needs = List.copyOf(needs);
    leads = List.copyOf(leads);
    photos = List.copyOf(photos);
  }

  HouseholdSheet withLeads(List<Lead> others) {
    return new HouseholdSheet(
        line, action, title, purpose, expires, contact, running, assigns, visits, needs, others,
        photos, version);
  }

  /**
   * 户行 · One household among others.
   *
   * @param due whether the next visit is due
   * @param asks whether help waits for what the household says
   */
  public record Line(
      UUID id,
      String code,
      String grid,
      @Nullable String door,
      @Nullable Double longitude,
      @Nullable Double latitude,
      String reason,
      @Nullable String holder,
      @Nullable LocalDate metOn,
      @Nullable LocalDate triedOn,
      int tries,
      @Nullable LocalDate nextOn,
      boolean due,
      boolean asks) {}

  /** 走访 · One visit. */
  public record Visit(
      LocalDate visited,
      String outcome,
      @Nullable String note,
      @Nullable LocalDate nextOn,
      String by) {}

  /**
   * 需求 · One need with the help that was given.
   *
   * @param moves what this reader may do with it now
   */
  public record Need(
      UUID id,
      String label,
      LocalDate noted,
      NeedState state,
      String stateName,
      List<Help> helps,
      List<NeedMove> moves,
      int version) {

    public Need {
      helps = List.copyOf(helps);
      moves = List.copyOf(moves);
    }
  }

  /** 帮扶 · One help. */
  public record Help(
      UUID id,
      String label,
      String unit,
      LocalDate given,
      LocalDate followDue,
      boolean late,
      @Nullable String answer,
      @Nullable LocalDate answeredOn,
      String by,
      int version) {}

  /**
   * 线索 · One lead, and what became of it.
   *
   * @param issueState where the issue stands now; absent for whoever may not read it
   * @param moves where this reader may pass it on to
   */
  public record Lead(
      UUID id,
      String what,
      LocalDate noted,
      LeadState state,
      String stateName,
      @Nullable UUID issue,
      @Nullable String issueCode,
      @Nullable State issueState,
      @Nullable String issueStateName,
      @Nullable String unit,
      List<LeadMove> moves,
      int version) {

    public Lead {
      moves = List.copyOf(moves);
    }

    Lead following(@Nullable State standing) {
      return new Lead(
          id,
          what,
          noted,
          state,
          stateName,
          issue,
          issueCode,
          standing,
          standing == null ? null : standing.label(),
          unit,
          moves,
          version);
    }
  }

  /** 可派 · Somebody who could visit. */
  public record Visitor(UUID person, String name) {}
}
