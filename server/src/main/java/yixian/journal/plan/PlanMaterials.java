package yixian.journal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.journal.Book;
import yixian.journal.Books;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;
import yixian.secondment.placement.Posting;

/** 计划素材 · What one ticked off and what one had planned, of a month. */
@Component
class PlanMaterials implements ReportSource {

  private final Plans plans;
  private final Books books;

  PlanMaterials(Plans plans, Books books) {
    this.plans = plans;
    this.books = books;
  }

  @Override
  public List<Material> materials(Actor official, Stretch stretch) {
    List<Material> materials = new ArrayList<>();
    for (Book book : books.mine(official)) {
      Posting posting = books.posting(book);
      if (posting.meets(stretch.first(), stretch.end())) {
        ticked(materials, book, stretch);
        planned(materials, book, stretch);
      }
    }
    return materials;
  }

  private void ticked(List<Material> materials, Book book, Stretch stretch) {
    Map<UUID, List<Tick>> ticks =
        plans.ticks(book.placement()).stream().collect(Collectors.groupingBy(Tick::item));
    for (Item item : plans.items(book.batch())) {
      List<Tick> all = ticks.getOrDefault(item.id(), List.of());
      List<Source> now =
          all.stream()
              .filter(tick -> stretch.holds(Days.of(tick.at())))
              .map(PlanMaterials::source)
              .toList();
      if (!now.isEmpty()) {
        String sentence =
            "“"
                + item.title()
                + "”"
                + stretch.words()
                + "完成 "
                + now.size()
                + " 次，累计 "
                + all.size()
                + "/"
                + item.wanted()
                + "。";
        materials.add(new Material(Topic.TASKS, "journal.tick", sentence, now));
      }
    }
  }

  private void planned(List<Material> materials, Book book, Stretch stretch) {
    Source plan = new Source("plan", book.placement(), null, "个人计划");
    LocalDate next = stretch.whole() ? LocalDate.MAX : stretch.end().plusMonths(1);
    for (Aim aim : plans.aims(book.placement())) {
      LocalDate done = aim.doneOn();
      if (done != null && stretch.holds(done)) {
        String sentence = "完成计划事项“" + aim.text() + "”：" + aim.outcome() + "。";
        materials.add(new Material(Topic.PLAN, "journal.aim", sentence, List.of(plan)));
      } else if (done == null && aim.due().isBefore(next)) {
        String sentence =
            (stretch.whole() ? "尚未完成、需要交接的“" : "下月继续推进“")
                + aim.text()
                + "”，计划 "
                + aim.due()
                + " 前完成。";
        materials.add(new Material(Topic.PLAN, "journal.aim", sentence, List.of(plan)));
      }
    }
  }

  private static Source source(Tick tick) {
    return new Source(tick.evidence().record(), tick.subject(), null, tick.evidence().label());
  }
}
