package yixian.issue.lookback.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 评议团 · A review group with its members, as whoever leads it sees it. */
public record GroupSheet(
    UUID id,
    String title,
    String purpose,
    UUID owner,
    String ownerName,
    LocalDate until,
    boolean over,
    List<Member> members) {

  public GroupSheet {
    members = List.copyOf(members);
  }

  /** 评议员 · Name and phone are there only where they were given, and until the term is over. */
  public record Member(
      UUID id, String shown, @Nullable String name, @Nullable String phone, boolean forgotten) {}

  /** 设立评议团 · What it takes to name one. */
  public record Draft(
      @Nullable UUID owner,
      @Nullable String title,
      @Nullable String purpose,
      @Nullable LocalDate until) {}

  /** 增补评议员 · The name shown is all that must be told. */
  public record NewMember(@Nullable String shown, @Nullable String name, @Nullable String phone) {}
}
