package yixian.care;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;

/** 走访素材 · The visits of an official in a month or a term: how many, and what came of them. */
@Component
class VisitMaterials implements ReportSource {

  private final RecordStore store;

  VisitMaterials(RecordStore store) {
    this.store = store;
  }

  @Override
  public List<Material> materials(Actor official, Stretch stretch) {
    UUID person = official.person();
    List<RecordStore.Told> told =
        person == null
            ? List.of()
            : store.told(Reach.of(official), person, stretch.first(), stretch.end());
    if (told.isEmpty()) {
      return List.of();
    }
    long met = told.stream().filter(each -> each.outcome().equals(Outcome.MET.name())).count();
    int needs = told.stream().mapToInt(RecordStore.Told::needs).sum();
    int leads = told.stream().mapToInt(RecordStore.Told::leads).sum();
    String sentence =
        "走访困难群众 %d 户次，见到 %d 户次，记下需求 %d 项、线索 %d 条。".formatted(told.size(), met, needs, leads);
    return List.of(
        new Material(
            Topic.VISITS,
            "care.visited",
            sentence,
            told.stream()
                .map(each -> new Source("household", each.household(), each.code(), "走访"))
                .distinct()
                .toList()));
  }
}
