package yixian.officials;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.documents.cv.Schooling;
import yixian.officials.db.tables.records.FormsRecord;

/** Lines of the list from what is kept in columns; ages are those of the day. */
final class OfficialLines {

  private OfficialLines() {}

  static OfficialLine of(FormsRecord row, Map<UUID, String> units, LocalDate day) {
    LocalDate birth = row.getBirthMonth();
    Door door = Door.valueOf(row.getDoor());
    Schooling schooling = row.getSchooling() == null ? null : Schooling.valueOf(row.getSchooling());
    return new OfficialLine(
        row.getPerson(),
        row.getName(),
        row.getSex(),
        birth == null ? null : YearMonth.from(birth),
        birth == null ? null : Period.between(birth, day).getYears(),
        unit(row.getUnit(), units),
        row.getPresentPost(),
        schooling,
        schooling == null ? null : schooling.label(),
        door,
        door.label(),
        row.getBecause(),
        row.getVersion(),
        row.getChangedAt());
  }

  private static @Nullable Named unit(@Nullable UUID id, Map<UUID, String> units) {
    return id == null ? null : new Named(id, units.getOrDefault(id, "（已撤销的单位）"));
  }
}
