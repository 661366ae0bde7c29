package yixian.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.BatchState;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.Phase;
import yixian.secondment.batch.PhaseSpan;

/**
 * 征集 · Batches as those see them who nominate: an open batch is called out to every unit; it takes
 * nominations in its phase of nomination, or all the while where none is planned.
 */
@Component
public class Calls {

  private final Batches batches;
  private final Clock clock;

  Calls(Batches batches, Clock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  /** The batches that are called out. */
  public List<Batch> list() {
    return batches.called();
  }

  /** A batch that is called out, or that the scope reaches; others read as absent. */
  public Batch get(Scope scope, UUID id) {
    return batches.findCalled(id).orElseGet(() -> batches.get(scope, id));
  }

  /** Why the batch takes no nominations today; null where it does. */
  public @Nullable String closed(Batch batch) {
    if (batch.state() != BatchState.OPEN) {
      return "批次“" + batch.name() + "”" + batch.state().label() + "，不接受推荐";
    }
    LocalDate today = Days.today(clock);
    Optional<PhaseSpan> span = batch.find(Phase.NOMINATION);
    return span.filter(each -> today.isBefore(each.from()) || today.isAfter(each.to()))
        .map(
            each ->
                "批次“" + batch.name() + "”的推荐报名为 " + each.from() + " 至 " + each.to() + "，今天不接受推荐")
        .orElse(null);
  }

  /** The open batch, for a deed that its nominations must still take. */
  public Batch demandOpen(UUID id) {
    Batch batch = batches.findCalled(id).orElseThrow(() -> Problem.notFound("批次"));
    String closed = closed(batch);
    if (closed != null) {
      throw Problem.refused("nomination-closed", closed);
    }
    return batch;
  }
}
