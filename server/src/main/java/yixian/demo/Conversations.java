package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.journal.talk.TalkDraft;
import yixian.journal.talk.Talks;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/**
 * 谈心谈话 · Talks of the host's leader and of the organisation department with those who serve now.
 */
@Component
class Conversations {

  private static final int DAYS_BETWEEN = 17;

  private static final List<String> SAID =
      List.of(
          "到岗适应较快，与群众说得上话；希望多学方言，遇事先问村组长。",
          "近期走访任务较重，家中老人需要照顾，已请镇里在排班上给予照顾。",
          "对矛盾调处还缺经验，约定下月跟着老书记完整走一次流程。",
          "肯定了上报问题的质量，提醒注意留出时间整理走访所得。");

  private static final List<List<String>> TOPICS =
      List.of(List.of("到岗适应"), List.of("思想状况", "家庭情况"), List.of("工作困难", "能力提升"), List.of("工作肯定"));

  private final Talks talks;
  private final Errand errand;

  Conversations(Talks talks, Errand errand) {
    this.talks = talks;
    this.errand = errand;
  }

  /** One talk with each of them; every other one is shared with the official. */
  void held(DemoPeople people, Troupe troupe, Made placed, Instant now) {
    Person host = people.ofUnit(Division.TOWN, Duty.UNIT_LEADER).getFirst();
    Person department = people.with(Duty.ORGANISATION_LEADER).getFirst();
    List<Person> secondees = people.with(Duty.SECONDEE);
    for (Person talker : List.of(host, department)) {
      Actor actor = troupe.actor(talker.key());
      boolean first = talker.equals(host);
      errand.by(
          "journal:talks:" + talker.key(),
          actor,
          "journal.talk",
          now,
          Made.class,
          () -> {
            Map<String, UUID> held = new HashMap<>();
            for (int at = first ? 0 : 1; at < secondees.size(); at += 2) {
              String key = secondees.get(at).key();
              held.put(key, hold(actor, placed.id(key), at, now));
            }
            return new Made(held);
          });
    }
  }

  private UUID hold(Actor talker, UUID placement, int at, Instant now) {
    Instant moment = now.minus(Duration.ofDays(3 + at % 7 * DAYS_BETWEEN));
    LocalDate day = Days.of(moment);
    int what = at % SAID.size();
    TalkDraft draft = new TalkDraft(placement, day, TOPICS.get(what), SAID.get(what), at % 4 < 2);
    return TimeTravel.at(moment, () -> talks.hold(talker, draft));
  }
}
