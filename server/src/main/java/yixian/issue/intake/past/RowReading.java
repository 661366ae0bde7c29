package yixian.issue.intake.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.grid.Grids;
import yixian.grid.Place;
import yixian.issue.intake.Lexicon;
import yixian.issue.intake.SourceTime;
import yixian.issue.intake.Whereabouts;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/**
 * 读行 · Turns rows into past cases, or says of every cell that hinders it what is wrong and how to
 * mend it.
 *
 * <p>The place is that of the two degrees, else of the grid, else of the village that the address
 * names. Which grid and town answer for it is what the house's own map says today.
 */
final class RowReading {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_SUMMARY = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_WORD = 40;

  private final Mapping mapping;
  private final int[] positions;
  private final Terms terms;
  private final Grids grids;
  private final Whereabouts places;
  private final Findings findings;
  private final Instant now;
  private List<String> cells = List.of();
  private List<Fault> faults = new ArrayList<>();
  private int row;

  RowReading(
      Mapping mapping,
      List<String> heads,
      Terms terms,
      Grids grids,
      Findings findings,
      Instant now) {
    this.mapping = mapping;
    this.positions = mapping.positions(heads);
    this.terms = terms;
    this.grids = grids;
    this.places = new Whereabouts(grids);
    this.findings = findings;
    this.now = now;
  }

  /** The case of a row; empty where it has faults, which are told. */
  Optional<PastCase> read(int rowNumber, List<String> line) {
    row = rowNumber;
    cells = line;
    faults = new ArrayList<>();
    PastCase read = read();
    if (read != null && faults.isEmpty()) {
      return Optional.of(read);
    }
    findings.bad(faults);
    return Optional.empty();
  }

  private @Nullable PastCase read() {
    String number = needed(PastField.NUMBER, LONGEST_NUMBER);
    String told = needed(PastField.SUMMARY, LONGEST_TEXT);
    String more = text(PastField.DESCRIPTION);
    UUID category = meant(PastField.CATEGORY, terms.categories(), UUID::fromString);
    UUID unit = meant(PastField.UNIT, terms.units(), UUID::fromString);
    Integer level = meant(PastField.LEVEL, terms.levels(), Integer::valueOf);
    Instant reported = needed(PastField.REPORTED, LONGEST_WORD) == null ? null : reported();
    Instant dispatched = moment(PastField.DISPATCHED, reported);
    Instant handled = moment(PastField.HANDLED, reported);
    Instant closed = moment(PastField.CLOSED, reported);
    Instant due = moment(PastField.DUE, null);
    PastState state = state(closed, unit);
    Point point = point();
    Place place = point == null ? null : place(point);
    if (number == null
        || told == null
        || reported == null
        || state == null
        || point == null
        || place == null) {
      return null;
    }
    boolean isLong = told.length() > LONGEST_SUMMARY;
    return new PastCase(
        row,
        number,
        isLong ? told.substring(0, LONGEST_SUMMARY) : told,
        isLong ? shortened(more == null ? told : told + "\n" + more) : more,
        category,
        state,
        reported,
        dispatched,
        handled,
        state == PastState.CLOSED && closed == null ? handled : closed,
        due,
        unit,
        point,
        place,
        shortened(PastField.ADDRESS, LONGEST_SUMMARY),
        text(PastField.OUTCOME),
        level,
        shortened(PastField.CHANNEL, LONGEST_WORD));
  }

  private @Nullable Instant reported() {
    Instant at = moment(PastField.REPORTED, null);
    if (at != null && at.isAfter(now)) {
      fault(PastField.REPORTED, "在今天之后", "请核对年份；历史工单只收已经发生的");
    }
    return at;
  }

  private @Nullable PastState state(@Nullable Instant closed, @Nullable UUID unit) {
    PastState told = meant(PastField.STATE, terms.states(), PastState::valueOf);
    if (told == null && !cell(PastField.STATE).isEmpty()) {
      return null;
    }
    PastState state = told != null ? told : closed != null ? PastState.CLOSED : PastState.OPEN;
    if (state == PastState.CLOSED && closed == null && cell(PastField.HANDLED).isEmpty()) {
      fault(PastField.CLOSED, "已结案，却没有结案时间", "请补填结案时间，或改正状态");
    }
    if (state == PastState.OPEN && unit == null && cell(PastField.UNIT).isEmpty()) {
      fault(PastField.UNIT, "未办结，却没有承办单位", "请补填承办单位；未办结的导入后挂账，恢复处理后由该单位继续办理");
    }
    return state;
  }

  private @Nullable Point point() {
    String longitude = cell(PastField.LONGITUDE);
    String latitude = cell(PastField.LATITUDE);
    if (!longitude.isEmpty() && !latitude.isEmpty()) {
      return degrees(longitude, latitude);
    }
    String grid = cell(PastField.GRID);
    Optional<Point> found = grid.isEmpty() ? Optional.empty() : places.grid(grid);
    String address = cell(PastField.ADDRESS);
    if (found.isEmpty() && !address.isEmpty()) {
      found = places.address(address);
    }
    if (found.isEmpty()) {
      PastField where = address.isEmpty() && !grid.isEmpty() ? PastField.GRID : PastField.ADDRESS;
      fault(where, "找不到地点", "请填经度和纬度，或网格编码，或在地址中写明镇街和村（社区）");
    }
    return found.orElse(null);
  }

  private @Nullable Point degrees(String longitude, String latitude) {
    try {
      return mapping
          .coordinates()
          .toWgs84(Double.parseDouble(longitude), Double.parseDouble(latitude));
    } catch (NumberFormatException | Problem e) {
      fault(PastField.LONGITUDE, "经纬度不是有效的度数", "请填十进制度数，如经度 121.07、纬度 32.07");
      return null;
    }
  }

  private @Nullable Place place(Point point) {
    Place place = grids.place(point);
    if (!place.inDistrict()) {
      fault(
          cell(PastField.LONGITUDE).isEmpty() ? PastField.ADDRESS : PastField.LONGITUDE,
          "地点不在本区范围内",
          "请核对经纬度是否填反、坐标系是否选对");
      return null;
    }
    return place;
  }

  private @Nullable Instant moment(PastField field, @Nullable Instant notBefore) {
    String text = cell(field);
    if (text.isEmpty()) {
      return null;
    }
    Optional<Instant> at = SourceTime.read(text);
    if (at.isEmpty()) {
      fault(field, "不是有效的时间", "请写成 2024-03-05 08:07 的样子");
    } else if (notBefore != null && at.get().isBefore(notBefore)) {
      fault(field, "早于上报时间", "请核对两个时间");
    } else if (notBefore != null && at.get().isAfter(now)) {
      fault(field, "在今天之后", "请核对年份");
    }
    return at.orElse(null);
  }

  private <T> @Nullable T meant(PastField field, Lexicon<T> lexicon, Function<String, T> chosen) {
    String word = cell(field);
    if (word.isEmpty()) {
      return null;
    }
    String choice = mapping.valuesOf(field).get(word);
    if (choice != null) {
      return chosen.apply(choice);
    }
    Optional<T> found = lexicon.find(word);
    if (found.isEmpty()) {
      findings.strange(field, word);
      fault(
          field,
          lexicon.doubts(word) ? "在本区有多个同名的" : "在本区没有对应的" + field.label(),
          "请在“取值对照”中为“" + word + "”选定一个，或改正表格");
    }
    return found.orElse(null);
  }

  private @Nullable String needed(PastField field, int most) {
    String text = cell(field);
    if (text.isEmpty()) {
      fault(field, "没有填写", "请补填" + field.label());
      return null;
    }
    if (text.length() > most) {
      fault(field, "有 " + text.length() + " 字，超过 " + most + " 字", "请精简" + field.label());
      return null;
    }
    return text;
  }

  private @Nullable String text(PastField field) {
    String text = cell(field);
    if (text.length() > LONGEST_TEXT) {
      fault(field, "有 " + text.length() + " 字，超过 " + LONGEST_TEXT + " 字", "请精简" + field.label());
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable String shortened(PastField field, int most) {
    String text = cell(field);
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), most));
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private String cell(PastField field) {
    int position = positions[field.ordinal()];
    return position < 0 || position >= cells.size() ? "" : cells.get(position).strip();
  }

  private void fault(PastField field, String what, String mend) {
    String shown = cell(field);
    String quoted = shown.length() > LONGEST_WORD ? shown.substring(0, LONGEST_WORD) + "…" : shown;
    String column = mapping.columns().getOrDefault(field, field.label());
    faults.add(new Fault(column, row, quoted.isEmpty() ? what : "“" + quoted + "”" + what, mend));
  }
}
