package yixian.secondment.team;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.secondment.SecondmentTown.faults;
import static yixian.secondment.SecondmentTown.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.attendance.AttendanceTown;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Stretch;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People.Person;

/** The team of a host: who belongs to it, its branch, its pairs, and who was at its meetings. */
@HouseTest
class TeamHttpTest {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Road road;
  @Autowired Accounts accounts;
  @Autowired Teams teams;
  @Autowired Meetings meetings;
  @Autowired DSLContext sql;

  private TeamTown town;

  @BeforeEach
  void found() {
    town = new TeamTown(AttendanceTown.in(house));
  }

  @Test
  void drawsItsMembersFromThePlacements() {
    String team = town.team();
    JsonNode sheet = town.sheet(team);
    assertThat(sheet.get("members").findValues("person")).hasSize(2);
    assertThat(sheet.get("leader").get("id").asString()).isEqualTo(town.town.official.toString());
    assertThat(sheet.get("branch").asString()).isEqualTo("临时党支部");
  }

  @Test
  void takesLeaderAndSecretaryFromItsMembersOnly() {
    Map<String, Object> draft = town.draft();
    draft.put("leader", town.town.colleague);
    assertThat(faults(town.tryFound(draft))).containsExactly("leader");
    draft = town.draft();
    draft.put("secretary", null);
    assertThat(faults(town.tryFound(draft))).containsExactly("secretary");
    town.team();
    assertThat(town.tryFound(town.draft()).status()).isEqualTo(422);
  }

  @Test
  void pairsAMemberWithALocalOfficialAndPartsThem() {
    String team = town.team();
    Map<String, Object> pair =
        Map.of("person", town.town.official, "partner", town.town.colleague, "aim", "互学互帮");
    ok(town.keeper().post("/api/secondment/teams/" + team + "/pairings", pair));
    assertThat(town.keeper().post("/api/secondment/teams/" + team + "/pairings", pair).status())
        .isEqualTo(422);
    JsonNode pairing = town.sheet(team).get("pairings").get(0);
    assertThat(pairing.get("aim").asString()).isEqualTo("互学互帮");
    ok(town.keeper().delete("/api/secondment/pairings/" + pairing.get("id").asString()));
    assertThat(town.sheet(team).get("pairings")).isEmpty();
  }

  @Test
  void invitesThoseWhoServeAndHearsTheirAnswers() {
    String meeting = town.meeting(town.team(), tomorrow());
    assertThat(AttendanceTown.notices(town.town.account)).contains("会议邀请：学习网格条例");
    JsonNode mine = ok(town.town.browser().get("/api/secondment/mine/meetings")).get(0);
    assertThat(mine.get("answerable").asBoolean()).isTrue();
    assertThat(mine.get("invitations")).hasSize(1);
    String path = "/api/secondment/mine/meetings/" + meeting + "/answer";
    assertThat(faults(town.town.browser().post(path, Map.of("reply", "EXCUSED"))))
        .containsExactly("reason");
    ok(town.town.browser().post(path, Map.of("reply", "EXCUSED", "reason", "在外出差")));
    ok(town.town.browser().post(path, Map.of("reply", "ACCEPTED")));
    assertThat(town.invitations(meeting).findValuesAsString("reply"))
        .containsExactlyInAnyOrder("ACCEPTED", "INVITED");
    assertThat(town.second.browser().post(path, Map.of("reply", "INVITED")).status())
        .isEqualTo(400);
  }

  @Test
  void drawsAttendanceFromTheInvitationOnce() {
    String meeting = town.meeting(town.team(), tomorrow());
    town.accept(town.town.browser(), meeting);
    String path = "/api/secondment/meetings/" + meeting + "/holding";
    Map<String, Object> told = Map.of("version", 1, "minutes", "学习第一章，讨论两件难事");
    assertThat(town.keeper().post(path, told).status()).isEqualTo(422);
    held(meeting, null);
    assertThat(town.invitations(meeting).findValues("attended"))
        .extracting(JsonNode::asBoolean)
        .containsExactlyInAnyOrder(true, false);
    assertThat(town.keeper().post(path, Map.of("version", 2, "minutes", "再改")).status())
        .isEqualTo(422);
    UUID placement = UUID.fromString(town.town.placement);
    Actor actor = accounts.actor(town.town.account.account());
    YearMonth month = YearMonth.from(Days.of(tomorrow()));
    assertThat(road.ownRead(actor, () -> teams.attended(placement, Stretch.of(month))))
        .extracting(AttendedMeeting::topic)
        .containsExactly("学习网格条例");
    assertThat(
            road.ownRead(actor, () -> teams.attended(placement, Stretch.of(month.plusMonths(2)))))
        .isEmpty();
  }

  @Test
  void letsTheConvenorCorrectTheListAmongTheInvited() {
    String meeting = town.meeting(town.team(), tomorrow());
    town.accept(town.town.browser(), meeting);
    held(meeting, List.of(town.secondOfficial));
    for (JsonNode each : town.invitations(meeting)) {
      boolean second =
          each.get("person").get("id").asString().equals(town.secondOfficial.toString());
      assertThat(each.get("attended").asBoolean()).isEqualTo(second);
    }
  }

  @Test
  void callsNoBranchMeetingWithoutABranch() {
    Map<String, Object> draft = town.draft();
    draft.put("branch", null);
    draft.put("secretary", null);
    String team = ok(town.tryFound(draft)).get("id").asString();
    Map<String, Object> lesson = town.meetingDraft(tomorrow());
    lesson.put("kind", "LESSON");
    Client.Answer refused =
        town.keeper().post("/api/secondment/teams/" + team + "/meetings", lesson);
    assertThat(faults(refused)).containsExactly("kind");
    town.meeting(team, tomorrow());
  }

  @Test
  void tellsTheInvitedWhyAMeetingIsCancelled() {
    String meeting = town.meeting(town.team(), tomorrow());
    ok(
        town.keeper()
            .post(
                "/api/secondment/meetings/" + meeting + "/cancelling",
                Map.of("version", 1, "reason", "改为现场会")));
    assertThat(AttendanceTown.notices(town.town.account)).contains("会议取消：学习网格条例");
    String path = "/api/secondment/mine/meetings/" + meeting + "/answer";
    assertThat(town.town.browser().post(path, Map.of("reply", "ACCEPTED")).status()).isEqualTo(422);
  }

  @Test
  void isWalledInTheDatabaseToo() {
    String meeting = town.meeting(town.team(), tomorrow());
    Actor outsider =
        accounts.actor(town.town.town.people.hire("UNIT_LEADER", town.town.town.other).account());
    Actor insider = accounts.actor(town.town.leader.account());
    assertThat(rows(outsider, meeting)).isZero();
    assertThat(rows(insider, meeting)).isEqualTo(2);
  }

  private int rows(Actor actor, String meeting) {
    return road.read(
        actor,
        Teams.VIEW,
        () ->
            sql.fetchOne(
                    "select count(*) from secondment.invitations where meeting = ?",
                    UUID.fromString(meeting))
                .into(Integer.class));
  }

  private void held(String meeting, @Nullable List<UUID> attended) {
    Actor keeper = accounts.actor(town.town.leader.account());
    UUID id = UUID.fromString(meeting);
    TimeTravel.at(
        tomorrow().plus(Duration.ofHours(3)),
        () ->
            road.write(
                keeper,
                Teams.KEEP,
                IdempotencyKey.fresh(),
                Boolean.class,
                () -> {
                  meetings.hold(keeper, id, 1, attended, "学习第一章，讨论两件难事");
                  return true;
                }));
  }

  private static Instant tomorrow() {
    return Days.start(AttendanceTown.monday(0).plusDays(1)).plus(Duration.ofHours(9));
  }

  /** A team of two. */
  static final class TeamTown {

    final AttendanceTown town;
    final UUID secondOfficial;
    final Person second;

    TeamTown(AttendanceTown town) {
      this.town = town;
      this.secondOfficial = town.town.official();
      this.second = town.town.people.join(secondOfficial, town.town.bureau);
      town.town.serving(town.open, secondOfficial);
    }

    Client keeper() {
      return town.leader.browser();
    }

    Map<String, Object> draft() {
      Map<String, Object> draft = new HashMap<>();
      draft.put("hostUnit", town.town.town);
      draft.put("name", "驻镇工作队");
      draft.put("leader", town.official);
      draft.put("branch", "临时党支部");
      draft.put("secretary", town.official);
      return draft;
    }

    Client.Answer tryFound(Map<String, Object> draft) {
      return keeper().post("/api/secondment/batches/" + town.open.batch() + "/teams", draft);
    }

    String team() {
      return ok(tryFound(draft())).get("id").asString();
    }

    JsonNode sheet(String team) {
      return ok(keeper().get("/api/secondment/batches/" + town.open.batch() + "/teams"))
          .valueStream()
          .filter(each -> each.get("id").asString().equals(team))
          .findFirst()
          .orElseThrow();
    }

    Map<String, Object> meetingDraft(Instant starts) {
      Map<String, Object> draft = new HashMap<>();
      draft.put("kind", "STUDY");
      draft.put("topic", "学习网格条例");
      draft.put("place", "镇三楼会议室");
      draft.put("starts", starts.toString());
      draft.put("ends", starts.plus(Duration.ofHours(2)).toString());
      return draft;
    }

    String meeting(String team, Instant starts) {
      return ok(keeper().post("/api/secondment/teams/" + team + "/meetings", meetingDraft(starts)))
          .get("id")
          .asString();
    }

    JsonNode invitations(String meeting) {
      return ok(keeper().get("/api/secondment/meetings/" + meeting)).get("invitations");
    }

    void accept(Client invited, String meeting) {
      ok(
          invited.post(
              "/api/secondment/mine/meetings/" + meeting + "/answer", Map.of("reply", "ACCEPTED")));
    }
  }
}
