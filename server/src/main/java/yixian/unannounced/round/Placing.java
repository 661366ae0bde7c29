package yixian.unannounced.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.grid.Duty;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.unannounced.Unannounced;
import yixian.unannounced.db.tables.records.FrameRecord;
import yixian.unannounced.db.tables.records.RoundsRecord;
import yixian.unannounced.visit.Drawn;
import yixian.unannounced.visit.Visits;

/** 去处 · Turns codes that were drawn back into places, with whom one should meet there. */
@Component
class Placing {
  private static final int LONGEST = 100;
  private static final int LONGEST_DUTY = 40;

  private final Frames frames;
  private final Grids grids;
  private final Postings postings;
  private final Posts posts;
  private final People people;
  private final Units units;

  Placing(Frames frames, Grids grids, Postings postings, Posts posts, People people, Units units) {
    this.frames = frames;
    this.grids = grids;
    this.postings = postings;
    this.posts = posts;
    this.people = people;
    this.units = units;
  }

  /** 去处 · Where one goes for a code. */
  record Place(
      int position,
      String code,
      String layer,
      @Nullable UUID grid,
      String name,
      String place,
      UUID unit,
      List<Drawn.Someone> people) {

    Drawn drawn(RoundsRecord round, Visits.Dealt dealt) {
      return new Drawn(
          new Drawn.Of(
              round.getId(),
              round.getCode(),
              round.getTitle(),
              round.getOwner(),
              round.getChecklist(),
              round.getMendDays(),
              round.getVisitFrom(),
              round.getVisitUntil()),
          position,
          code,
          layer,
          grid,
          name,
          place,
          unit,
          people,
          dealt.inspectors(),
          dealt.free(),
          dealt.excluded());
    }
  }

  /** In the order in which they were drawn. */
  List<Place> of(
      RoundsRecord round, List<String> codes, Map<String, FrameRecord> frame, Actor actor) {
    Scope scope = actor.scope(Unannounced.LEAD);
    Map<UUID, Posting> serving = new HashMap<>();
    frames.serving(scope).forEach(posting -> serving.putIfAbsent(posting.person(), posting));
    Map<UUID, Grid> found =
        grids
            .find(
                frame.values().stream().map(FrameRecord::getGrid).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(Grid::id, Function.identity()));
    List<Place> places = new ArrayList<>();
    for (String code : codes) {
      FrameRecord row = Objects.requireNonNull(frame.get(code));
      Grid grid = row.getGrid() == null ? null : found.get(row.getGrid());
      places.add(
          grid == null
              ? official(places.size(), row, scope)
              : grid(places.size(), row, grid, serving));
    }
    return places;
  }

  private Place grid(int position, FrameRecord row, Grid grid, Map<UUID, Posting> serving) {
    UUID town = grid.town() == null ? grid.unit() : grid.town();
    Map<UUID, Drawn.Someone> met = new LinkedHashMap<>();
    for (Duty duty : frames.met(grid.id())) {
      Posting posting = serving.get(duty.person());
      met.putIfAbsent(
          duty.person(),
          new Drawn.Someone(
              duty.person(),
              posting == null ? null : posting.id(),
              duty.role().label(),
              posting == null ? grid.unit() : posting.homeUnit(),
              posting == null ? town : posting.hostUnit()));
    }
    serving.values().stream()
        .filter(posting -> grid.id().equals(posting.grid()))
        .forEach(
            posting ->
                met.putIfAbsent(
                    posting.person(),
                    new Drawn.Someone(
                        posting.person(),
                        posting.id(),
                        "挂职干部",
                        posting.homeUnit(),
                        posting.hostUnit())));
    return new Place(
        position,
        row.getCode(),
        row.getLayer(),
        grid.id(),
        cut(grid.name(), LONGEST),
        cut(units.name(town) + " " + grid.name(), LONGEST),
        town,
        List.copyOf(met.values()));
  }

  private Place official(int position, FrameRecord row, Scope scope) {
    Posting posting = postings.get(scope, row.getPlacement());
    String duty = posts.find(scope, posting.post()).map(Post::title).orElse("挂职干部");
    String name = people.name(posting.person());
    String host = units.name(posting.hostUnit());
    return new Place(
        position,
        row.getCode(),
        row.getLayer(),
        null,
        cut(name, LONGEST),
        cut(host + " " + duty, LONGEST),
        posting.hostUnit(),
        List.of(
            new Drawn.Someone(
                posting.person(),
                posting.id(),
                cut(duty, LONGEST_DUTY),
                posting.homeUnit(),
                posting.hostUnit())));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
