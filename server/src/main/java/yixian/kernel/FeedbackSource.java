package yixian.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 反馈来源 · Each room that records something of those who serve answers here with what their units are
 * to be told of a month, so that nobody writes it a second time.
 *
 * <p>A room answers with counts and with the records counted, never with what was written in them:
 * no word of a note, of a talk, of a reason for leave. What an official has not been told, or was
 * not heard on, is not told of him either. Asked by the house, which decides who is told what.
 */
public interface FeedbackSource {

  /** What this room answers. */
  Set<Matter> matters();

  /** What it takes to see the records behind. */
  String permission();

  /** What there is of these people; nothing where there is nothing to tell. */
  List<Told> told(Collection<Served> served, Month month);

  /**
   * What these records are called, as far as the reader may see them; the road must have been taken
   * with the permission.
   */
  Map<UUID, String> names(Actor reader, Collection<UUID> records);

  /** 在岗者 · Somebody who served in the month. */
  record Served(UUID placement, UUID person, UUID homeUnit, UUID hostUnit) {}

  /**
   * 月份 · The days told of.
   *
   * @param end the day after the last
   * @param now what is not known by now is not told
   */
  record Month(LocalDate from, LocalDate end, Instant now) {

    /** Whether the moment lies in the month and is not still to come. */
    public boolean contains(Instant moment) {
      return !moment.isBefore(Days.start(from))
          && moment.isBefore(Days.start(end))
          && !moment.isAfter(now);
    }
  }

  /**
   * 一件 · What is told of one placement.
   *
   * @param words what is added to the count, without the end of a sentence; may be empty
   * @param records those counted
   */
  record Told(UUID placement, Matter matter, String words, List<UUID> records) {

    public Told {
      records = List.copyOf(records);
    }
  }

  /** 内容 · What a unit can be told, in the order in which it is told. */
  enum Matter implements Labelled {
    LEAVE("请假", "次", "当月有一天在内、已批准的请假，跨月的按整次计；不含类别和事由", false, false),
    WORK("经手工作", "件", "由指标台账按本人经手的记录计算，可逐条打开", false, false),
    TALK("谈心谈话", "次", "当月举行的谈话；只计次数，不含内容", false, false),
    SIGNAL("苗头", "条", "当月提出、已听取本人说明或说明期已过的苗头；认定情况清楚的不计", false, true),
    FINDING("四不两直检查问题", "项", "当月复查销号的检查问题；说明成立的不计，未经复查的不计", false, true),
    GRADE("考核等次", "个", "当月锁定、已告知本人的考核；拟定中和复核申诉中的不计", false, true),
    LEAVE_OPEN("审批中的请假", "件", "截至起草时仍在审批的请假", true, false),
    REPORT_OPEN("待阅月度报告", "份", "近三个月本人已签名、接收单位尚未点评的月度报告", true, false),
    MENTOR_OPEN("未配带教导师", "人", "截至起草时没有接收单位带教导师的在岗人员", true, false),
    RATING_OPEN("待评议", "份", "正在评议、接收单位尚未评议的考核表", true, false);

    private final String label;
    private final String unit;
    private final String definition;
    private final boolean open;
    private final boolean weighs;

    Matter(String label, String unit, String definition, boolean open, boolean weighs) {
      this.label = label;
      this.unit = unit;
      this.definition = definition;
      this.open = open;
      this.weighs = weighs;
    }

    @Override
    public String label() {
      return label;
    }

    /** What follows the count. */
    public String unit() {
      return unit;
    }

    /** How it is counted. */
    public String definition() {
      return definition;
    }

    /** Whether it waits for the host unit. */
    public boolean open() {
      return open;
    }

    /** Whether it weighs on the person, so that a count of few would point at somebody. */
    public boolean weighs() {
      return weighs;
    }
  }
}
