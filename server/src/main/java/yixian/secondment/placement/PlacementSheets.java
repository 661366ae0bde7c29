package yixian.secondment.placement;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Lifecycle;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;
import yixian.secondment.db.tables.records.MentorsRecord;
import yixian.secondment.db.tables.records.PlacementsRecord;
import yixian.secondment.db.tables.records.StepsRecord;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;

/** Writes placements for a reader, with the names and with the moves open to him. */
@Component
class PlacementSheets {

  private final PlacementStore store;
  private final Posts posts;
  private final Batches batches;
  private final Names names;
  private final Clock clock;

  PlacementSheets(PlacementStore store, Posts posts, Batches batches, Names names, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.batches = batches;
    this.names = names;
    this.clock = clock;
  }

  List<PlacementLine> lines(List<Post> reached, UUID batch, List<PlacementsRecord> rows) {
    Map<UUID, Post> offered =
        reached.stream().collect(Collectors.toMap(Post::id, Function.identity()));
    Map<UUID, String> people = names.people(column(rows, PlacementsRecord::getPerson));
    Map<UUID, String> grids = names.grids(column(rows, PlacementsRecord::getGrid));
    Map<UUID, Integer> mentors = store.mentorCounts(batch);
    return rows.stream()
        .map(
            row -> {
              Post post = Objects.requireNonNull(offered.get(row.getPost()));
              PlacementState state = PlacementState.valueOf(row.getState());
              return new PlacementLine(
                  row.getId(),
                  new Named(row.getPerson(), people.getOrDefault(row.getPerson(), "（未知人员）")),
                  names.unit(row.getHomeUnit()),
                  row.getHomeTitle(),
                  new Named(post.id(), post.title()),
                  post.kind(),
                  post.kind().label(),
                  names.unit(row.getHostUnit()),
                  grid(row.getGrid(), grids),
                  row.getFromDay(),
                  row.getToDay(),
                  state,
                  state.label(),
                  row.getDoubts().length > 0,
                  mentors.getOrDefault(row.getId(), 0),
                  post.mentorSlots(),
                  row.getVersion());
            })
        .toList();
  }

  /** Mentors by placement, in words. */
  Map<UUID, List<String>> mentors(UUID batch) {
    List<MentorsRecord> rows = store.mentorsOf(batch);
    Map<UUID, String> people = names.people(rows.stream().map(MentorsRecord::getPerson).toList());
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                MentorsRecord::getPlacement,
                Collectors.mapping(
                    row ->
                        MentorKind.valueOf(row.getKind()).label()
                            + " "
                            + people.getOrDefault(row.getPerson(), "（未知人员）"),
                    Collectors.toList())));
  }

  PlacementSheet sheet(Actor reader, PlacementsRecord row) {
    UUID id = row.getId();
    Batch batch = batches.behind(row.getBatch());
    Post post = posts.behind(row.getPost());
    PlacementState state = PlacementState.valueOf(row.getState());
    return new PlacementSheet(
        id,
        new Named(batch.id(), batch.name()),
        batch.task(),
        new Named(post.id(), post.title()),
        post.kind(),
        post.kind().label(),
        post.duties(),
        names.person(row.getPerson()),
        names.unit(row.getHomeUnit()),
        row.getHomeTitle(),
        names.unit(row.getHostUnit()),
        names.gridOrNull(row.getGrid()),
        row.getFromDay(),
        row.getToDay(),
        row.getReleased(),
        state,
        state.label(),
        List.of(row.getDoubts()),
        row.getOverrideReason(),
        row.getDocument(),
        state == PlacementState.RECALLED ? null : row.getReason(),
        recall(reader, row),
        row.getSummary(),
        store.mentors(id).stream()
            .map(this::mentor)
            .sorted(Comparator.comparing(PlacementSheet.Mentor::kind))
            .toList(),
        post.mentorSlots(),
        store.promotions(id),
        store.steps(id).stream().map(PlacementSheets::step).toList(),
        PlacementLifecycle.GRAPH.from(state).stream()
            .map(Lifecycle.Edge::move)
            .filter(move -> within(reader, move.permission(), row))
            .map(PlacementSheets::allowed)
            .toList(),
        within(reader, "secondment.place", row),
        row.getVersion());
  }

  private static PlacementSheet.Allowed allowed(PlacementMove move) {
    Telling tells = move.tells();
    return new PlacementSheet.Allowed(move, move.label(), tells == null ? null : tells.field());
  }

  private PlacementSheet.@Nullable Recall recall(Actor reader, PlacementsRecord row) {
    if (row.getRecalledAt() == null) {
      return null;
    }
    boolean open =
        row.getPerson().equals(reader.person())
            && row.getAnsweredAt() == null
            && !clock.instant().isAfter(row.getAnswerBy());
    return new PlacementSheet.Recall(
        row.getReason(),
        row.getRecalledAt(),
        row.getAnswerBy(),
        row.getAnswer(),
        row.getAnsweredAt(),
        open);
  }

  private PlacementSheet.Mentor mentor(MentorsRecord row) {
    MentorKind kind = MentorKind.valueOf(row.getKind());
    return new PlacementSheet.Mentor(kind, kind.label(), names.person(row.getPerson()));
  }

  private static PlacementSheet.Step step(StepsRecord row) {
    return new PlacementSheet.Step(
        row.getSeq(),
        called(row.getMove()),
        PlacementState.valueOf(row.getToState()).label(),
        row.getAt(),
        row.getByName(),
        row.getReason());
  }

  private static String called(String move) {
    return switch (move) {
      case "place" -> "拟派";
      case "answer" -> "本人答复";
      default -> PlacementMove.of(move).label();
    };
  }

  private static boolean within(Actor reader, String permission, PlacementsRecord row) {
    return reader.may(permission)
        && reader
            .scope(permission)
            .covers(
                new HashSet<>(List.of(row.getHomeUnit(), row.getHostUnit())), row.getGrid(), null);
  }

  private static @Nullable Named grid(@Nullable UUID id, Map<UUID, String> grids) {
    return id == null ? null : new Named(id, grids.getOrDefault(id, "（已撤销的网格）"));
  }

  private static Collection<UUID> column(
      List<PlacementsRecord> rows, Function<PlacementsRecord, @Nullable UUID> column) {
    Set<UUID> ids = new HashSet<>();
    for (PlacementsRecord row : rows) {
      UUID id = column.apply(row);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
