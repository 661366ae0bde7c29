package yixian.issue.lookback.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.issue.db.tables.records.ReviewGroupsRecord;
import yixian.issue.db.tables.records.ReviewersRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;

/**
 * 群众评议团 · Names residents for a term, for one purpose. Called inside the road.
 *
 * <p>Only the name by which they are shown must be told; name and phone are sealed, and they, with
 * the code, are forgotten when the term is over. A term is a year at most.
 */
@Component
public class ReviewGroups {
  public static final String LEAD = "lookback.lead";
  private static final int LONGEST_PURPOSE = 200;
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_SHOWN = 20;
  private static final int MOST_MEMBERS = 200;

  private final ReviewGroupStore store;
  private final Units units;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  ReviewGroups(ReviewGroupStore store, Units units, Secrets secrets, Audit audit, Clock clock) {
    this.store = store;
    this.units = units;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  public UUID found(Actor actor, GroupSheet.Draft draft) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !actor.scope(LEAD).covers(Set.of(draft.owner()), null, null)) {
      faults.add(new Fault("owner", "组织单位不在您的范围内", "请选择您所在的单位"));
    }
    text(faults, draft.title(), "title", "名称", LONGEST_TITLE);
    text(faults, draft.purpose(), "purpose", "用途", LONGEST_PURPOSE);
    LocalDate today = Days.today(clock);
    LocalDate until = draft.until();
    if (until == null || until.isBefore(today) || until.isAfter(today.plusYears(1))) {
      faults.add(new Fault("until", "届满日应在一年之内", "请选择评议团届满的日子，届满后清除姓名电话"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    ReviewGroupsRecord group = new ReviewGroupsRecord();
    group.setId(Ids.next());
    group.setOwner(Objects.requireNonNull(draft.owner()));
    group.setTitle(Objects.requireNonNull(draft.title()).strip());
    group.setPurpose(Objects.requireNonNull(draft.purpose()).strip());
    group.setUntil(Objects.requireNonNull(until));
    group.setMadeAt(clock.instant());
    group.setMadeBy(actor.name());
    store.add(group);
    audit.note(actor, "lookback.group", "review-group", group.getId(), Map.of("until", until));
    return group.getId();
  }

  public static void text(
      List<Fault> faults, @Nullable String text, String field, String label, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      faults.add(new Fault(field, label + "应为 1 至 " + longest + " 个字", "请改正" + label));
    }
  }

  /** Adds a resident to a group whose term still runs. */
  public UUID enlist(Actor actor, UUID id, GroupSheet.NewMember member) {
    ReviewGroupsRecord group = get(actor.scope(LEAD), id);
    List<Fault> faults = new ArrayList<>();
    text(faults, member.shown(), "shown", "代称", LONGEST_SHOWN);
    List<ReviewersRecord> members = store.members(Scope.EVERYTHING, List.of(id));
    if (members.size() >= MOST_MEMBERS) {
      faults.add(new Fault("shown", "一个评议团至多 " + MOST_MEMBERS + " 人", "请另设评议团"));
    }
    if (members.stream().anyMatch(each -> each.getShown().equals(stripped(member.shown())))) {
      faults.add(new Fault("shown", "评议团中已有这个代称", "请另取一个，以便区分"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    if (over(group)) {
      throw Problem.refused("over", "评议团已届满，请另设新一届");
    }
    ReviewersRecord reviewer = new ReviewersRecord();
    reviewer.setId(Ids.next());
    reviewer.setReviewGroup(id);
    reviewer.setOwner(group.getOwner());
    reviewer.setShown(Objects.requireNonNull(stripped(member.shown())));
    reviewer.setName(kept("name", reviewer.getId(), member.name()));
    reviewer.setPhone(kept("phone", reviewer.getId(), member.phone()));
    reviewer.setRenewed(0);
    reviewer.setUntil(group.getUntil());
    reviewer.setCodeHash(ReviewCode.hash(ReviewCode.of(secrets, reviewer)));
    store.add(reviewer);
    audit.note(
        actor, "lookback.reviewer", "review-group", id, Map.of("reviewer", reviewer.getId()));
    return reviewer.getId();
  }

  private byte @Nullable [] kept(String field, UUID reviewer, @Nullable String value) {
    String text = stripped(value);
    return text == null ? null : secrets.seal(place(field, reviewer), text);
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String place(String field, UUID reviewer) {
    return "lookback.reviewer." + field + ":" + reviewer;
  }

  /** The code of a reviewer, to be handed to him; telling it is noted. */
  public String code(Actor actor, UUID id) {
    ReviewersRecord reviewer = member(actor, id);
    audit.note(actor, "lookback.code", "reviewer", id, Map.of());
    return ReviewCode.of(secrets, reviewer);
  }

  /** Gives the reviewer another code; the old one opens nothing any more. */
  public boolean renew(Actor actor, UUID id) {
    ReviewersRecord reviewer = member(actor, id);
    reviewer.setRenewed(reviewer.getRenewed() + 1);
    reviewer.setCodeHash(ReviewCode.hash(ReviewCode.of(secrets, reviewer)));
    store.renew(reviewer);
    audit.note(actor, "lookback.renew", "reviewer", id, Map.of());
    return true;
  }

  private ReviewersRecord member(Actor actor, UUID id) {
    ReviewersRecord reviewer =
        store.member(actor.scope(LEAD), id).orElseThrow(() -> Problem.notFound("评议员"));
    if (reviewer.getForgottenAt() != null || reviewer.getUntil().isBefore(Days.today(clock))) {
      throw Problem.refused("over", "评议员任期已满，专用码已作废");
    }
    return reviewer;
  }

  /**
   * Members who can be asked today, in the order in which they were named; nobody of a group whose
   * term is over, or that the scope does not reach.
   */
  public List<UUID> serving(Scope scope, UUID id) {
    return store.find(scope, id).filter(group -> !over(group)).stream()
        .flatMap(group -> store.members(Scope.EVERYTHING, List.of(id)).stream())
        .map(ReviewersRecord::getId)
        .toList();
  }

  public String title(UUID group) {
    return get(Scope.EVERYTHING, group).getTitle();
  }

  private ReviewGroupsRecord get(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(() -> Problem.notFound("评议团"));
  }

  private boolean over(ReviewGroupsRecord group) {
    return group.getUntil().isBefore(Days.today(clock));
  }

  public List<GroupSheet> list(Scope scope) {
    List<ReviewGroupsRecord> groups = store.list(scope);
    Map<UUID, List<GroupSheet.Member>> members =
        store.members(scope, groups.stream().map(ReviewGroupsRecord::getId).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    ReviewersRecord::getReviewGroup,
                    Collectors.mapping(this::shown, Collectors.toList())));
    return groups.stream()
        .map(
            group ->
                new GroupSheet(
                    group.getId(),
                    group.getTitle(),
                    group.getPurpose(),
                    group.getOwner(),
                    units.name(group.getOwner()),
                    group.getUntil(),
                    over(group),
                    members.getOrDefault(group.getId(), List.of())))
        .toList();
  }

  private GroupSheet.Member shown(ReviewersRecord reviewer) {
    return new GroupSheet.Member(
        reviewer.getId(),
        reviewer.getShown(),
        opened("name", reviewer.getId(), reviewer.getName()),
        opened("phone", reviewer.getId(), reviewer.getPhone()),
        reviewer.getForgottenAt() != null);
  }

  private @Nullable String opened(String field, UUID reviewer, byte @Nullable [] kept) {
    return kept == null ? null : secrets.open(place(field, reviewer), kept);
  }

  /** Forgets those whose term is over; a job of the house. */
  int forget() {
    int forgotten = store.forget(Days.today(clock), clock.instant());
    if (forgotten > 0) {
      audit.note(
          Actor.system("到期清除"), "lookback.forget", "reviewers", "due", Map.of("count", forgotten));
    }
    return forgotten;
  }
}
