package yixian.approval.course;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.approval.Named;
import yixian.approval.State;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.approval.flow.Flow;
import yixian.approval.flow.Flows;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Page;

/** Lists of requests as they concern the reader. */
@Component
class Boxes {

  private final BoxStore store;
  private final Readers readers;
  private final Flows flows;
  private final Units units;
  private final Clock clock;

  Boxes(BoxStore store, Readers readers, Flows flows, Units units, Clock clock) {
    this.store = store;
    this.readers = readers;
    this.flows = flows;
    this.units = units;
    this.clock = clock;
  }

  Page<ApprovalLine> page(Actor actor, BoxQuery query) {
    Reader reader = readers.enter(actor);
    Cursor after = query.cursor() == null ? null : Cursor.of(query.cursor());
    List<RequestsRecord> rows = store.rows(reader, query, after);
    boolean more = rows.size() > query.limit();
    List<RequestsRecord> shown = more ? rows.subList(0, query.limit()) : rows;
    return Page.of(
        shown.stream().map(row -> line(reader, row)).toList(),
        more ? new Cursor(shown.getLast().getDue(), shown.getLast().getId()).text() : null,
        store.count(reader, query));
  }

  private ApprovalLine line(Reader reader, RequestsRecord row) {
    Flow flow = flows.get(row.getFlow());
    State state = State.valueOf(row.getState());
    boolean waits = row.getDue().isBefore(Course.NEVER);
    boolean mine =
        Arrays.stream(row.getWaiting()).anyMatch(reader.steads()::contains)
            && !row.getApplicant().equals(reader.account());
    return new ApprovalLine(
        row.getId(),
        row.getTitle(),
        row.getSubjectKind(),
        row.getKindName(),
        state,
        state.label(),
        row.getApplicantName(),
        unit(row.getApplicantUnit()),
        row.getAskedAt(),
        flow.name(),
        row.getStep(),
        flow.steps().size(),
        flow.step(row.getStep()).name(),
        waits ? row.getDue() : null,
        waits && row.getDue().isBefore(clock.instant()),
        mine,
        row.getRound(),
        row.getVersion());
  }

  private @Nullable Named unit(@Nullable UUID unit) {
    return unit == null ? null : new Named(unit, units.name(unit));
  }
}
