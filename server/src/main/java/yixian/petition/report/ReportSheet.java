package yixian.petition.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 检举控告单 · One report as who handles it sees it. */
record ReportSheet(
    UUID id,
    String code,
    String channelName,
    String about,
    String summary,
    @Nullable String reporter,
    @Nullable String contact,
    ReportState state,
    String stateName,
    Instant receivedAt,
    @Nullable Instant due,
    boolean late,
    List<Step> steps,
    List<ReportMove> moves,
    int version) {

  ReportSheet {
    steps = List.copyOf(steps);
    moves = List.copyOf(moves);
  }

  record Step(String move, Instant at, String by, String text) {}
}
