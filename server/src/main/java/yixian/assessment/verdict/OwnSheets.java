package yixian.assessment.verdict;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Texts;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.SheetState;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/**
 * 本人的考核 · What an official reads of his sheets and says to them. Whether he opens or answers them
 * changes nothing in them.
 */
@Component
class OwnSheets {

  private static final int LONGEST_ANSWER = 2000;

  private final Sheets sheets;
  private final SheetViews views;
  private final Reviews reviews;
  private final Audit audit;
  private final Clock clock;

  OwnSheets(Sheets sheets, SheetViews views, Reviews reviews, Audit audit, Clock clock) {
    this.sheets = sheets;
    this.views = views;
    this.reviews = reviews;
    this.audit = audit;
    this.clock = clock;
  }

  List<SheetView> list(Actor official) {
    UUID person = official.person();
    return person == null ? List.of() : sheets.told(person).stream().map(views::own).toList();
  }

  Sheet sheet(Actor official, UUID id) {
    return sheets.own(official.person(), id);
  }

  SheetView view(Actor official, UUID id) {
    return views.own(sheet(official, id));
  }

  /** He has opened it. */
  SheetView receive(Actor official, UUID id) {
    Sheet sheet = sheets.own(official.person(), id);
    Sheet after =
        sheet.seenAt() == null && sheet.state() != SheetState.LOCKED
            ? sheets.save(official, Sheets.edit(sheet).seen(clock.instant()))
            : sheet;
    audit.note(official, "assessment.receive", "assessment-sheet", id, Map.of());
    return views.own(after);
  }

  /** He says what he has to say, once. */
  SheetView answer(Actor official, UUID id, @Nullable String text) {
    Sheet sheet = sheets.own(official.person(), id);
    if (sheet.answer() != null) {
      throw Problem.refused("answered-already", "您已经说明过了，说明已附卷");
    }
    if (sheet.state() == SheetState.LOCKED) {
      throw Problem.refused("locked", "本期已锁定，不能再作说明");
    }
    String said = Texts.demand("text", text, LONGEST_ANSWER);
    Sheet after = sheets.save(official, Sheets.edit(sheet).answer(said, clock.instant()));
    audit.note(official, "assessment.answer", "assessment-sheet", id, Map.of());
    return views.own(after);
  }

  /** He asks for a review, or appeals. */
  SheetView ask(Actor official, UUID id, ReviewKind kind, @Nullable String text) {
    Sheet sheet = sheets.own(official.person(), id);
    reviews.ask(official, sheet, kind, text);
    return views.own(sheets.own(official.person(), id));
  }
}
