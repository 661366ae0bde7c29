package yixian.petition.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.petition.Channel;

/** 检举控告 · One report, opened. */
record Report(
    UUID id,
    String code,
    Channel channel,
    UUID office,
    @Nullable UUID person,
    List<UUID> units,
    Content content,
    ReportState state,
    Instant receivedAt,
    @Nullable Instant due,
    int version) {

  Report {
    units = List.copyOf(units);
  }

  /** 内容 · What is sealed as one. */
  record Content(
      String about, String summary, @Nullable String reporter, @Nullable String contact) {}

  /** 经过 · One step. */
  record Step(ReportMove move, Instant at, String by, String text) {}

  Report moved(ReportState to, @Nullable Instant newDue) {
    return new Report(
        id, code, channel, office, person, units, content, to, receivedAt, newDue, version);
  }
}
