package yixian.issue.released;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.issue.Light;
import yixian.issue.Move;
import yixian.issue.Names;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.ReleasesRecord;
import yixian.kernel.Point;

/**
 * 公开件 · The issues that anybody may look at, and what he learns of them.
 *
 * <p>Shown is what a moderator or a rule has released ({@link Releases}), in the words that they
 * passed; and what came in through the Open311 door, whose users are told that it will be shown:
 * that one without a word or photo until somebody has passed them. All others read like absent
 * ones. Nobody learns who told an issue.
 */
@Component
public class Released {

  private final ReleasedStore store;
  private final Names names;
  private final ReleasedPhotos photos;
  private final Road road;

  Released(ReleasedStore store, Names names, ReleasedPhotos photos, Road road) {
    this.store = store;
    this.names = names;
    this.photos = photos;
    this.road = road;
  }

  /** Newest reports first, or latest changes first where changes are asked for. */
  public List<ReleasedIssue> list(ReleaseQuery query) {
    return road.job(() -> store.list(query)).stream().map(this::released).toList();
  }

  /** Those of the codes that are released, newest first. */
  public List<ReleasedIssue> list(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : road.job(() -> store.list(codes)).stream().map(this::released).toList();
  }

  /** How an issue stands, and whether anybody may look at it. */
  public record Standing(ReleasedIssue issue, boolean shown, int version) {}

  /** The issues of the ids, released or not, for whom the house tells of its work. */
  public Map<UUID, Standing> standing(Collection<UUID> ids) {
    return road.job(() -> store.any(ids)).stream()
        .map(
            each ->
                new Standing(released(each), each.issue().getReleased(), each.issue().getVersion()))
        .collect(Collectors.toMap(each -> each.issue().id(), Function.identity()));
  }

  public Optional<ReleasedIssue> find(String code) {
    return list(List.of(code)).stream().findFirst();
  }

  /** Steps between the moments, oldest first, of all released issues or of one. */
  public List<ReleasedStep> steps(@Nullable String code, Instant from, Instant to, int limit) {
    List<String> told =
        List.of(Move.values()).stream()
            .filter(Move::tellsResident)
            .map(Move::name)
            .collect(Collectors.toList());
    return road.job(() -> store.steps(code, told, from, to, limit)).stream()
        .map(this::step)
        .toList();
  }

  /** The words without what points at a person; the name is the reporter's, where he gave one. */
  public static String masked(String words, @Nullable String name) {
    return new Mask(name, null).of(words);
  }

  /**
   * The public copy of a photo, by its place from zero; nothing where the issue is not released.
   */
  public Optional<UUID> photo(String code, int place) {
    return road.job(() -> store.list(List.of(code))).stream()
        .map(ReleasedStore.Shown::release)
        .filter(Objects::nonNull)
        .flatMap(release -> photos.read(release).stream())
        .skip(place)
        .map(ReleasedPhoto::copy)
        .findFirst();
  }

  private ReleasedIssue released(ReleasedStore.Shown shown) {
    IssuesRecord row = shown.issue();
    ReleasesRecord release = shown.release();
    State state = State.valueOf(row.getState());
    boolean running = state.open() && !row.getDue().equals(Light.NEVER);
    return new ReleasedIssue(
        row.getId(),
        row.getCode(),
        row.getCategory(),
        state,
        release == null ? null : release.getWords(),
        release == null ? null : release.getAddress(),
        new ReleasedIssue.Told(words(row), address(row)),
        new Point(row.getLongitude(), row.getLatitude()),
        row.getReportedAt(),
        row.getClosedAt() == null ? row.getChangedAt() : row.getClosedAt(),
        running ? row.getDue() : null,
        unit(row.getUnit()),
        release == null ? 0 : photos.read(release).size());
  }

  /** What a stranger would read without anybody having looked at it. */
  static String words(IssuesRecord row) {
    return mask(row).of(told(row));
  }

  /** What was told, in full where more than the summary was. */
  static String told(IssuesRecord row) {
    return row.getDescription() == null ? row.getSummary() : row.getDescription();
  }

  static @Nullable String address(IssuesRecord row) {
    return row.getAddress() == null ? null : mask(row).of(row.getAddress());
  }

  static Mask mask(IssuesRecord row) {
    return new Mask(row.getReporterName(), row.getReporterPhone());
  }

  private ReleasedStep step(ReleasedStore.Row row) {
    Move move = Move.valueOf(row.move());
    String unit = move == Move.DISPATCH ? unit(row.unit()) : null;
    boolean inside = move == Move.DISPATCH || move == Move.ACCEPT || row.reason() == null;
    Mask mask = new Mask(row.reporterName(), row.reporterPhone());
    return new ReleasedStep(
        row.issue(),
        row.code(),
        row.seq(),
        State.valueOf(row.state()),
        row.at(),
        unit == null ? move.label() : move.label() + "：由" + unit + "承办",
        inside ? null : mask.of(String.valueOf(row.reason())));
  }

  private @Nullable String unit(@Nullable UUID id) {
    return id == null ? null : names.unit(id).name();
  }
}
