package yixian.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.secondment.Direction;
import yixian.secondment.batch.BatchDraft;
import yixian.secondment.batch.BatchMove;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.Phase;
import yixian.secondment.batch.PhaseSpan;
import yixian.secondment.post.PostDraft;
import yixian.secondment.post.PostKind;
import yixian.secondment.post.Posts;
import yixian.secondment.post.Wish;

/** 发布批次 · Plans a batch of a year with its posts, and calls it out. */
@Component
class Calling {

  private static final int MENTORS = 3;

  private final Batches batches;
  private final Posts posts;

  Calling(Batches batches, Posts posts) {
    this.batches = batches;
    this.posts = posts;
  }

  /**
   * Plans a batch.
   *
   * @param from first day of service
   * @param before the phases until then
   */
  UUID planned(int number, String name, String task, LocalDate from, List<PhaseSpan> before) {
    LocalDate to = from.plusYears(1).minusDays(1);
    List<PhaseSpan> phases = new ArrayList<>(before);
    phases.add(new PhaseSpan(Phase.SERVICE, from, to));
    BatchDraft draft =
        new BatchDraft(number, name, task, null, "区委组织部", Direction.DOWN, from, to, phases);
    return batches.plan(Errand.LOADER, draft).id();
  }

  UUID offered(
      UUID batch, UUID host, PostKind kind, String title, Wish wish, int places, boolean mustFill) {
    PostDraft draft =
        new PostDraft(
            kind,
            host,
            null,
            null,
            title,
            "按批次任务承担一线工作，定期向接收单位汇报",
            wish,
            places,
            mustFill,
            MENTORS);
    return posts.offer(Errand.LOADER, batch, draft).id();
  }

  void out(UUID batch) {
    batches.move(Errand.LOADER, batch, 1, BatchMove.OPEN, null);
  }
}
