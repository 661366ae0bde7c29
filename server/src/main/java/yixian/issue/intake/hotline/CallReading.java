package yixian.issue.intake.hotline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yixian.issue.category.CategoryBook;
import yixian.issue.category.Question;
import yixian.issue.intake.Lexicon;
import yixian.issue.intake.SourceTime;
import yixian.issue.intake.Whereabouts;
import yixian.kernel.Fault;
import yixian.kernel.Point;

/**
 * 读热线表 · Turns rows into calls, or says of every cell that hinders it what is wrong.
 *
 * <p>A place that is not found hinders nothing: the call waits for a person who finds it, and what
 * was sought is told. Nor does a class that is not known here, or that asks questions which the
 * sheet does not answer: the issue comes without a class and says which word the hotline used.
 */
final class CallReading {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_WORDS = 3_900;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_NAME = 40;
  private static final String UNTOLD = "来电未说明地点";
  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,20}");
  private static final Set<String> YES = Set.of("是", "需要", "需回访", "要", "有", "1", "Y", "y");

  private final Map<HotlineColumn, Integer> columns;
  private final CategoryBook book;
  private final Lexicon<UUID> categories;
  private final Whereabouts places;
  private final Instant now;
  private final Map<String, Integer> numbers = new HashMap<>();
  private List<Fault> faults = new ArrayList<>();
  private List<String> cells = List.of();
  private int row;

  CallReading(
      List<String> heads,
      CategoryBook book,
      Lexicon<UUID> categories,
      Whereabouts places,
      Instant now) {
    this.columns = HotlineColumn.found(heads);
    this.book = book;
    this.categories = categories;
    this.places = places;
    this.now = now;
  }

  /** The call of a row; empty where it has faults, which are added. */
  Optional<Call> read(int rowNumber, List<String> line, List<Fault> all) {
    row = rowNumber;
    cells = line;
    faults = new ArrayList<>();
    Call call = read();
    all.addAll(faults);
    return faults.isEmpty() ? Optional.ofNullable(call) : Optional.empty();
  }

  private @Nullable Call read() {
    String number = number();
    Instant called = called();
    String words = needed(HotlineColumn.WORDS, LONGEST_WORDS);
    String address = atMost(HotlineColumn.ADDRESS, LONGEST_ADDRESS);
    Point point = address == null ? null : places.address(address).orElse(null);
    String caller = atMost(HotlineColumn.CALLER, LONGEST_NAME);
    String phone = phone();
    UUID category = category();
    if (number == null || called == null || words == null) {
      return null;
    }
    String title = Objects.requireNonNullElse(atMost(HotlineColumn.TITLE, LONGEST_TITLE), words);
    return new Call(
        row,
        number,
        called,
        title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
        unclassed(category) ? words + "\n热线类别：" + cell(HotlineColumn.CATEGORY) : words,
        Objects.requireNonNullElse(address, UNTOLD),
        point,
        caller,
        phone,
        category,
        moment(HotlineColumn.DUE),
        YES.contains(cell(HotlineColumn.CALL_BACK)));
  }

  private boolean unclassed(@Nullable UUID category) {
    return category == null && !cell(HotlineColumn.CATEGORY).isEmpty();
  }

  private @Nullable String number() {
    String number = needed(HotlineColumn.NUMBER, LONGEST_NUMBER);
    Integer before = number == null ? null : numbers.putIfAbsent(number, row);
    if (before != null) {
      fault(HotlineColumn.NUMBER, "与第 " + before + " 行的编号相同", "请删去重复的一行，或改正编号");
    }
    return number;
  }

  private @Nullable Instant called() {
    if (cell(HotlineColumn.CALLED).isEmpty()) {
      fault(HotlineColumn.CALLED, "没有填写", "请补填来电时间");
      return null;
    }
    Instant at = moment(HotlineColumn.CALLED);
    if (at != null && at.isAfter(now)) {
      fault(HotlineColumn.CALLED, "在现在之后", "请核对时间");
    }
    return at;
  }

  private @Nullable Instant moment(HotlineColumn column) {
    String text = cell(column);
    Optional<Instant> at = text.isEmpty() ? Optional.empty() : SourceTime.read(text);
    if (!text.isEmpty() && at.isEmpty()) {
      fault(column, "不是有效的时间", "请写成 2026-03-05 08:07 的样子");
    }
    return at.orElse(null);
  }

  /** Why a call waits for a person who finds its place. */
  static Fault unplaced(Call call) {
    String why =
        call.address().equals(UNTOLD) ? "没有填写" : "“" + shortened(call.address()) + "”在本区找不到";
    return new Fault(
        HotlineColumn.ADDRESS.label(), call.row(), why, "收进后在“待定位”中由人定位，或在表中写明镇街和村（社区）");
  }

  private @Nullable String phone() {
    String phone = cell(HotlineColumn.PHONE);
    if (phone.isEmpty()) {
      return null;
    }
    if (!PHONE.matcher(phone).matches()) {
      faults.add(
          new Fault(HotlineColumn.PHONE.label(), row, "电话应为 5 至 20 位数字", "请核对电话；来电人不愿留电话的请留空"));
    }
    return phone;
  }

  private @Nullable UUID category() {
    return categories
        .find(cell(HotlineColumn.CATEGORY))
        .filter(id -> book.find(id).filter(each -> !each.retired()).isPresent())
        .filter(id -> book.questions(id).stream().noneMatch(Question::required))
        .orElse(null);
  }

  private @Nullable String needed(HotlineColumn column, int most) {
    if (cell(column).isEmpty()) {
      fault(column, "没有填写", "请补填" + column.label());
      return null;
    }
    return atMost(column, most);
  }

  private @Nullable String atMost(HotlineColumn column, int most) {
    String text = cell(column);
    if (text.length() > most) {
      fault(column, "有 " + text.length() + " 字，超过 " + most + " 字", "请精简" + column.label());
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  private String cell(HotlineColumn column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  private void fault(HotlineColumn column, String what, String mend) {
    String shown = shortened(cell(column));
    String message = shown.isEmpty() ? what : "“" + shown + "”" + what;
    faults.add(new Fault(column.label(), row, message, mend));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
  }
}
