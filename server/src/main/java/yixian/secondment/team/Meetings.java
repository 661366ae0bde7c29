package yixian.secondment.team;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.db.tables.records.InvitationsRecord;
import yixian.secondment.db.tables.records.MeetingsRecord;
import yixian.secondment.db.tables.records.TeamsRecord;
import yixian.secondment.placement.PlacementLine;
import yixian.secondment.placement.PlacementState;

/**
 * 三会一课与学习 · Calls meetings, hears the answers, and writes down once who was there. Called inside
 * the road.
 *
 * <p>Nobody punches a card: whoever accepted is taken to have come, and who convened it corrects
 * the list when he confirms it. A list once confirmed stays as it is.
 */
@Component
public class Meetings {

  private static final String INVITED = "secondment.invited";
  private static final String CANCELLED = "secondment.meeting-cancelled";
  private static final String LINK = "/my-meetings";
  private static final int MOST_SHOWN = 60;

  private final TeamStore store;
  private final Teams teams;
  private final Notices notices;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  Meetings(
      TeamStore store,
      Teams teams,
      Notices notices,
      Names names,
      Audit audit,
      Clock clock,
      Road road) {
    this.store = store;
    this.teams = teams;
    this.notices = notices;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
    road.job(
        () -> {
          notices.define(
              new Template(INVITED, "会议邀请：{topic}", "{when} 在{place}召开{kind}：{topic}。请答复是否参加"));
          notices.define(new Template(CANCELLED, "会议取消：{topic}", "原定 {when} 的{kind}取消：{reason}"));
          return true;
        });
  }

  /** The meetings of a team, the latest first, without their invitations. */
  public List<MeetingSheet> list(Actor reader, UUID team) {
    TeamsRecord of = teams.seen(reader, team);
    return store.meetings(team).stream().map(row -> sheet(reader, of, row, List.of())).toList();
  }

  /** One meeting with its invitations. */
  public MeetingSheet get(Actor reader, UUID id) {
    MeetingsRecord row = store.meeting(id).orElseThrow(() -> Problem.notFound("会议"));
    TeamsRecord team = teams.find(reader, row.getTeam()).orElseThrow(() -> Problem.notFound("会议"));
    return sheet(reader, team, row, store.invitations(id));
  }

  /** One's own invitations, the latest first. */
  public List<MeetingSheet> mine(Actor reader) {
    UUID person = reader.person();
    if (person == null) {
      return List.of();
    }
    List<MeetingsRecord> rows = store.meetingsOf(person, MOST_SHOWN);
    Map<UUID, InvitationsRecord> own =
        store.invitationsOf(person, rows.stream().map(MeetingsRecord::getId).toList());
    Map<UUID, TeamsRecord> of =
        store.find(rows.stream().map(MeetingsRecord::getTeam).distinct().toList());
    return rows.stream()
        .filter(row -> of.containsKey(row.getTeam()))
        .map(
            row ->
                sheet(
                    reader,
                    Objects.requireNonNull(of.get(row.getTeam())),
                    row,
                    List.of(Objects.requireNonNull(own.get(row.getId())))))
        .toList();
  }

  /** Calls a meeting; its id. */
  public UUID call(Actor actor, UUID team, MeetingDraft draft) {
    TeamsRecord of = teams.demand(actor, team);
    MeetingKind kind = draft.kind();
    if (kind == null) {
      throw Problem.invalid(new Fault("kind", "没有选择会议类别", "请选择会议类别"));
    }
    if (kind.ofBranch() && of.getBranch() == null) {
      throw Problem.invalid(new Fault("kind", "本队没有临时党支部，不能召开" + kind.label(), "请先在工作队中建立临时党支部"));
    }
    Instant starts = draft.starts();
    Instant ends = draft.ends();
    if (starts == null || ends == null || !ends.isAfter(starts)) {
      throw Problem.invalid(new Fault("starts", "会议起止时间不全，或结束早于开始", "请填写会议时间"));
    }
    MeetingsRecord row = new MeetingsRecord();
    row.setId(Ids.next());
    row.setTeam(team);
    row.setHostUnit(of.getHostUnit());
    row.setKind(kind.name());
    row.setTopic(Teams.text("topic", "主题", draft.topic(), 100));
    row.setPlace(Teams.text("place", "地点", draft.place(), 60));
    row.setStartsAt(starts);
    row.setEndsAt(ends);
    row.setState(MeetingState.CALLED.name());
    row.setConvenedBy(actor.name());
    stamp(actor, row, 1);
    List<InvitationsRecord> invitations =
        invited(actor, of, draft.invited()).stream().map(line -> invitation(row, line)).toList();
    store.call(row, invitations);
    tell(row, INVITED, people(invitations), "");
    audit.note(
        actor,
        "secondment.meeting-call",
        "meeting",
        row.getId(),
        Map.of("kind", kind, "invited", invitations.size()));
    return row.getId();
  }

  private List<PlacementLine> invited(Actor actor, TeamsRecord team, @Nullable List<UUID> wanted) {
    List<PlacementLine> serving =
        teams.membersFor(actor, team).stream()
            .filter(line -> line.state() == PlacementState.SERVING)
            .toList();
    Set<UUID> chosen =
        wanted == null
            ? serving.stream().map(line -> line.person().id()).collect(Collectors.toSet())
            : new HashSet<>(wanted);
    List<PlacementLine> invited =
        serving.stream().filter(line -> chosen.contains(line.person().id())).toList();
    if (invited.isEmpty() || invited.size() < chosen.size()) {
      throw Problem.invalid(new Fault("invited", "没有邀请任何人，或所邀请的人不在本队在岗", "请从在岗的队员中选择"));
    }
    return invited;
  }

  private static InvitationsRecord invitation(MeetingsRecord meeting, PlacementLine line) {
    InvitationsRecord row = new InvitationsRecord();
    row.setMeeting(meeting.getId());
    row.setPerson(line.person().id());
    row.setPlacement(line.id());
    row.setHostUnit(meeting.getHostUnit());
    row.setHomeUnit(line.homeUnit().id());
    row.setAnswer(Reply.INVITED.name());
    return row;
  }

  /** Answers one's own invitation, as long as the meeting has not begun. */
  public void answer(Actor actor, UUID id, @Nullable Reply reply, @Nullable String reason) {
    UUID person = actor.person();
    InvitationsRecord row =
        person == null ? null : store.invitationsOf(person, List.of(id)).get(id);
    MeetingsRecord meeting = store.meeting(id).orElseThrow(() -> Problem.notFound("会议"));
    if (row == null) {
      throw Problem.notFound("会议");
    }
    if (!open(meeting)) {
      throw Problem.refused("meeting-begun", "会议已开始、已确认或已取消，不能再答复；有出入的请告诉召集人");
    }
    if (reply == null || reply == Reply.INVITED) {
      throw Problem.invalid(new Fault("reply", "没有选择答复", "请选择参加、不参加或请假"));
    }
    row.setAnswer(reply.name());
    row.setReason(reply == Reply.ACCEPTED ? null : Teams.text("reason", "原因", reason, 200));
    row.setAnsweredAt(clock.instant());
    store.answer(row);
    audit.note(actor, "secondment.meeting-answer", "meeting", id, Map.of("reply", reply));
  }

  /**
   * Confirms once who was there, with the minutes.
   *
   * @param attended people who were there; those who accepted where nothing is told
   */
  public void hold(
      Actor actor, UUID id, int seen, @Nullable List<UUID> attended, @Nullable String minutes) {
    MeetingsRecord row = demand(actor, id);
    demandCalled(row);
    if (row.getStartsAt().isAfter(clock.instant())) {
      throw Problem.refused("meeting-ahead", "会议尚未开始，不能确认到会");
    }
    List<InvitationsRecord> invitations = store.invitations(id);
    Set<UUID> there =
        attended == null
            ? invitations.stream()
                .filter(each -> each.getAnswer().equals(Reply.ACCEPTED.name()))
                .map(InvitationsRecord::getPerson)
                .collect(Collectors.toSet())
            : new HashSet<>(attended);
    if (!people(invitations).containsAll(there)) {
      throw Problem.invalid(new Fault("attended", "到会名单里有未被邀请的人", "请只从被邀请的人中选择"));
    }
    row.setState(MeetingState.HELD.name());
    row.setMinutes(Teams.text("minutes", "会议记录", minutes, 4000));
    row.setConfirmedBy(actor.name());
    row.setConfirmedAt(clock.instant());
    stamp(actor, row, seen + 1);
    store.save(row, seen);
    store.attended(id, there);
    audit.note(actor, "secondment.meeting-hold", "meeting", id, Map.of());
  }

  /** Cancels a meeting, with the reason that the invited read. */
  public void cancel(Actor actor, UUID id, int seen, @Nullable String reason) {
    MeetingsRecord row = demand(actor, id);
    demandCalled(row);
    row.setState(MeetingState.CANCELLED.name());
    row.setReason(Teams.text("reason", "取消原因", reason, 200));
    stamp(actor, row, seen + 1);
    store.save(row, seen);
    tell(row, CANCELLED, people(store.invitations(id)), row.getReason());
    audit.note(actor, "secondment.meeting-cancel", "meeting", id, Map.of());
  }

  private static void demandCalled(MeetingsRecord row) {
    MeetingState state = MeetingState.valueOf(row.getState());
    if (state != MeetingState.CALLED) {
      throw Problem.refused("meeting-settled", "会议" + state.label() + "，不能再办");
    }
  }

  private MeetingsRecord demand(Actor actor, UUID id) {
    return store
        .meeting(id)
        .filter(row -> Teams.reaches(actor, row.getHostUnit()))
        .orElseThrow(() -> Problem.notFound("会议"));
  }

  private boolean open(MeetingsRecord row) {
    return row.getState().equals(MeetingState.CALLED.name())
        && row.getStartsAt().isAfter(clock.instant());
  }

  private static List<UUID> people(List<InvitationsRecord> invitations) {
    return invitations.stream().map(InvitationsRecord::getPerson).toList();
  }

  private void tell(MeetingsRecord row, String template, List<UUID> people, String reason) {
    notices.tellPeople(
        people,
        template,
        Map.of(
            "topic",
            row.getTopic(),
            "kind",
            MeetingKind.valueOf(row.getKind()).label(),
            "place",
            row.getPlace(),
            "when",
            Days.minute(row.getStartsAt()),
            "reason",
            reason),
        LINK);
  }

  private MeetingSheet sheet(
      Actor reader, TeamsRecord team, MeetingsRecord row, List<InvitationsRecord> invitations) {
    MeetingKind kind = MeetingKind.valueOf(row.getKind());
    MeetingState state = MeetingState.valueOf(row.getState());
    Map<UUID, String> called = names.people(people(invitations));
    return new MeetingSheet(
        row.getId(),
        row.getTeam(),
        team.getName(),
        kind,
        kind.label(),
        row.getTopic(),
        row.getPlace(),
        row.getStartsAt(),
        row.getEndsAt(),
        state,
        state.label(),
        row.getMinutes(),
        row.getReason(),
        row.getConvenedBy(),
        row.getConfirmedBy(),
        invitations.stream()
            .map(
                each -> {
                  Reply reply = Reply.valueOf(each.getAnswer());
                  return new MeetingSheet.Invitation(
                      new Named(each.getPerson(), called.getOrDefault(each.getPerson(), "（未知人员）")),
                      reply,
                      reply.label(),
                      each.getReason(),
                      each.getAttended());
                })
            .toList(),
        open(row),
        state == MeetingState.CALLED && Teams.reaches(reader, row.getHostUnit()),
        row.getVersion());
  }

  private void stamp(Actor actor, MeetingsRecord row, int version) {
    row.setVersion(version);
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
  }
}
