package yixian.selection.placing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Days;
import yixian.secondment.Names;
import yixian.secondment.batch.Batch;
import yixian.secondment.post.Post;
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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
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
    lines.add("界与差距：" + proof(proposal.proof()));
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

  private static String proof(@Nullable Proof proof) {
    if (proof == null) {
      return "未证明";
    }
    List<String> parts = new ArrayList<>();
    for (Proof.Level level : proof.levels()) {
      parts.add("%s %s（界 %s）".formatted(level.aim().label(), level.value(), level.bound()));
    }
    Double gap = proof.gap();
    parts.add(gap == null ? "差距未知" : "差距 %.4f%%".formatted(100 * gap));
    if (proof.blockingPairs() != null) {
      parts.add("不稳定对 " + proof.blockingPairs());
    }
    return String.join("；", parts);
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
    String doubts = seat.doubts().isEmpty() ? "" : "；疑点：" + String.join("、", seat.doubts());
    String reason = seat.reason() == null ? "" : "；理由：" + seat.reason();
    return who + " → " + where + "：" + seat.because() + doubts + reason;
  }
}
