package yixian.secondment.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/** 工作队 · A team as a reader sees it: of its members only those whom he may see. */
public record TeamSheet(
    UUID id,
    UUID batch,
    Named hostUnit,
    String name,
    Named leader,
    @Nullable String branch,
    @Nullable Named secretary,
    List<Member> members,
    List<Pairing> pairings,
    boolean editable,
    int version) {

  public TeamSheet {
    members = List.copyOf(members);
    pairings = List.copyOf(pairings);
  }

  /** 队员 · From a placement. */
  public record Member(
      UUID placement,
      Named person,
      Named homeUnit,
      Named post,
      @Nullable Named grid,
      String stateName,
      boolean serving,
      List<String> mentors) {}

  /** 结对 · An official and a local one. */
  public record Pairing(UUID id, Named person, Named partner, @Nullable String aim) {}
}
