package yixian.assessment.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.GradeSource;

/** 考核结果 · Answers rooms that ask what was found of somebody's service. */
@Component
class LockedGrades implements GradeSource {

  private final SheetStore store;

  LockedGrades(SheetStore store) {
    this.store = store;
  }

  @Override
  public List<Locked> locked(UUID person) {
    return store.lockedOf(person).stream()
        .sorted(Comparator.comparing(SheetStore.Sealed::to).reversed())
        .map(
            each ->
                new Locked(
                    each.id(),
                    each.round(),
                    each.cadence().title(each.from()) + each.cadence().label(),
                    each.from(),
                    each.to(),
                    each.grade().label()))
        .toList();
  }
}
