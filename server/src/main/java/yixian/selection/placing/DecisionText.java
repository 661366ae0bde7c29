package yixian.selection.placing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Days;
import yixian.kernel.Sha256;
import yixian.planner.Answer;
import yixian.secondment.Names;
import yixian.secondment.batch.Batch;
import yixian.secondment.post.Post;
import yixian.selection.brief.Aim;
import yixian.selection.matching.Proof;
import yixian.selection.nomination.Nomination;
import yixian.selection.placing.Proposal.Seat;

/**
 * 决定全文 · The record of a signature as a text of lines that anybody can read, keep, and hash again
 * with any program.
 */
final class DecisionText {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Days.ZONE);

  private DecisionText() {}

  static String hash(String text) {
    return Sha256.hex(text);
  }

  /** Who goes where, by ids alone: names may change, the plan may not. */
  static String planHash(Proposal proposal) {
    List<String> lines = new ArrayList<>();
    lines.add(proposal.id().toString());
    proposal.seats().stream()
        .sorted(Comparator.comparing(Seat::nomination))
        .map(seat -> seat.nomination() + " " + seat.post() + " " + seat.reason())
        .forEach(lines::add);
    return hash(String.join("\n", lines));
  }

  static String of(
      Proposal proposal,
      Batch batch,
      Map<UUID, Nomination> people,
      Map<UUID, Post> posts,
      Names names,
      String signer,
      Instant at,
      String opinion) {
    List<String> lines = new ArrayList<>();
    lines.add("人岗匹配签署记录");
    lines.add("批次：" + batch.name());
    lines.add(
        "方案："
            + proposal.number()
            + "，"
            + proposal.madeBy()
            + " 于 "
            + written(proposal.madeAt())
            + " 生成");
    lines.add("办法：" + proposal.rule());
    lines.add("界与差距：" + proof(proposal));
    long overrides = proposal.seats().stream().filter(seat -> seat.reason() != null).count();
    lines.add("人工调整与破例：" + overrides + " 处");
    lines.add("各人去处：");
    int number = 0;
    for (Seat seat : proposal.seats()) {
      lines.add("  " + ++number + ". " + seat(seat, people, posts, names));
    }
    lines.add("去处指纹：" + planHash(proposal));
    lines.add("签署：" + signer + "，" + written(at));
    lines.add("意见：" + opinion);
    return String.join("\n", lines) + "\n";
  }

  private static String written(Instant at) {
    return MOMENT.format(at);
  }

  /**
   * The plan as it is signed against the bounds that were proven: after moves by hand the figures
   * of the run no longer hold, the bounds do.
   */
  private static String proof(Proposal proposal) {
    Proof proof = proposal.proof();
    if (proof == null) {
      return "未证明";
    }
    boolean moved = proposal.isMovedByHand();
    List<String> parts = new ArrayList<>();
    if (moved) {
      parts.add("经人工调整，以下为调整后的得数与求解时证明的界");
    }
    for (Proof.Level level : proof.levels()) {
      Double value = moved ? now(proposal, level.aim()) : Double.valueOf(level.value());
      if (value != null) {
        parts.add("%s %s（界 %s）".formatted(level.aim().label(), plain(value), plain(level.bound())));
      }
    }
    Double gap = moved ? gap(proposal, proof) : proof.gap();
    parts.add(gap == null ? "差距未知" : "差距 %.4f%%".formatted(100 * gap));
    long breaking = proposal.seats().stream().filter(seat -> !seat.against().isEmpty()).count();
    if (moved && breaking > 0) {
      parts.add("其中 %d 人的安排不符合规则，界是符合全部规则的方案的界".formatted(breaking));
    }
    if (proof.blockingPairs() != null) {
      parts.add((moved ? "不稳定对（调整前） " : "不稳定对 ") + proof.blockingPairs());
    }
    return String.join("；", parts);
  }

  private static @Nullable Double now(Proposal proposal, Aim aim) {
    return switch (aim) {
      case FILLED -> Double.valueOf(proposal.placed().size());
      case SUM -> Double.valueOf(proposal.points());
      case WORST -> proposal.lowest();
      case SPREAD, STABLE -> null;
    };
  }

  /** How far the points are from their bound now. */
  private static @Nullable Double gap(Proposal proposal, Proof proof) {
    return proof.levels().stream()
        .filter(level -> level.aim() == Aim.SUM)
        .findFirst()
        .map(level -> Answer.gap(proposal.points(), Math.max(proposal.points(), level.bound())))
        .orElse(null);
  }

  private static String plain(double figure) {
    return BigDecimal.valueOf(Math.round(100 * figure), 2).stripTrailingZeros().toPlainString();
  }

  private static String seat(
      Seat seat, Map<UUID, Nomination> people, Map<UUID, Post> posts, Names names) {
    Nomination of = people.get(seat.nomination());
    String who =
        of == null
            ? "（推荐已撤回）"
            : names.person(of.person()).name() + "（" + names.unit(of.homeUnit()).name() + "）";
    Post post = seat.post() == null ? null : posts.get(seat.post());
    String where =
        post == null ? "未安排" : post.title() + "（" + names.unit(post.hostUnit()).name() + "）";
    List<String> against = seat.against();
    String doubts = against.isEmpty() ? "" : "；疑点：" + String.join("、", against);
    String reason = seat.reason() == null ? "" : "；理由：" + seat.reason();
    return who + " → " + where + "：" + seat.because() + doubts + reason;
  }
}
