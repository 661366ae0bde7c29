package yixian.zoning.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.zoning.Named;

/**
 * 方案详情 · The zones of a scheme with their members, why each is there, and what a move would cost.
 */
record SchemeSheet(
    SchemeLine line,
    UUID plan,
    List<ZoneView> zones,
    List<List<Integer>> likeness,
    List<String> breaches,
    @Nullable Signed signed) {

  /**
   * 片区.
   *
   * @param within likeness of all pairs in it
   * @param mean of one pair
   */
  record ZoneView(
      String name,
      int least,
      int most,
      @Nullable Named lead,
      double within,
      double mean,
      List<MemberView> members) {}

  /**
   * 单位.
   *
   * @param at its place in the matrix of likeness
   * @param within likeness to all others of its zone
   * @param because why it is here
   * @param moves what each zone would cost, in the order of the zones
   */
  record MemberView(
      UUID unit,
      String name,
      int at,
      List<String> business,
      List<String> party,
      double within,
      String because,
      boolean locked,
      @Nullable String foundIn,
      @Nullable String reason,
      List<Move> moves) {}

  /**
   * 改到某片区.
   *
   * @param cost likeness lost; below 0 where some is gained
   * @param against which rules would no longer be kept
   */
  record Move(double cost, List<String> against) {}

  /**
   * 签发.
   *
   * @param sound whether all is as it was signed
   */
  record Signed(
      String by, Instant at, LocalDate from, @Nullable String remark, String hash, boolean sound) {}
}
