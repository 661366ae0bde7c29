package yixian.issue.released;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.Channel;
import yixian.issue.Named;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.ReleasesRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.search.Unreleased;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Requires;

/** Moderation over HTTP: what waits, one issue beside what strangers would read, the decision. */
@RestController
@RequestMapping("/api")
class ReleaseController {

  private final Releases releases;
  private final Unreleased unreleased;
  private final ModerationStore store;
  private final ReleasedPhotos photos;
  private final Categories categories;
  private final Road road;

  ReleaseController(
      Releases releases,
      Unreleased unreleased,
      ModerationStore store,
      ReleasedPhotos photos,
      Categories categories,
      Road road) {
    this.releases = releases;
    this.unreleased = unreleased;
    this.store = store;
    this.photos = photos;
    this.categories = categories;
    this.road = road;
  }

  record Line(
      UUID id,
      String code,
      String summary,
      @Nullable String category,
      State state,
      String stateName,
      String channelName,
      Instant reportedAt,
      int photos,
      List<String> found,
      @Nullable String decidedBy,
      boolean byRule) {}

  record PhotoView(UUID photo, @Nullable UUID copy, List<yixian.files.Area> areas) {}

  /** An issue for its moderator: as it was told, and as strangers would read it. */
  record Sheet(
      Line line,
      String told,
      @Nullable String toldAddress,
      List<String> addressFound,
      String words,
      @Nullable String address,
      List<PhotoView> photos,
      @Nullable Verdict verdict,
      @Nullable String reason,
      @Nullable Instant decidedAt,
      int version) {}

  record Rules(List<UUID> categories) {}

  record RulesView(List<Named> categories) {}

  @GetMapping("/releases")
  @Requires(Releases.RELEASE)
  Page<Line> list(Actor actor, @RequestParam(required = false) @Nullable Verdict verdict) {
    return road.read(
        actor,
        Releases.RELEASE,
        () -> {
          Page<IssuesRecord> page =
              unreleased.page(
                  verdict == null ? null : verdict.name(), actor.scope(Releases.RELEASE));
          Map<UUID, ReleasesRecord> decided =
              store.findAll(page.items().stream().map(IssuesRecord::getId).toList()).stream()
                  .collect(Collectors.toMap(ReleasesRecord::getIssue, Function.identity()));
          List<Line> lines =
              page.items().stream().map(each -> line(each, decided.get(each.getId()))).toList();
          return new Page<>(lines, null, page.total(), page.totalCapped());
        });
  }

  @GetMapping("/releases/{id}")
  @Requires(Releases.RELEASE)
  Sheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Releases.RELEASE, () -> view(actor, id));
  }

  @PutMapping("/releases/{id}")
  @Requires(Releases.RELEASE)
  Sheet decide(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Decision decision) {
    return road.write(
        actor,
        Releases.RELEASE,
        key,
        Sheet.class,
        () -> {
          releases.decide(actor, id, decision);
          return view(actor, id);
        });
  }

  @GetMapping("/release-rules")
  @Requires(value = Releases.RELEASE, everywhere = true)
  RulesView rules(Actor actor) {
    return road.read(actor, Releases.RELEASE, this::rulesView);
  }

  @PutMapping("/release-rules")
  @Requires(value = Releases.RELEASE, everywhere = true)
  RulesView rules(Actor actor, IdempotencyKey key, @RequestBody Rules rules) {
    return road.write(
        actor,
        Releases.RELEASE,
        key,
        RulesView.class,
        () -> {
          releases.rules(actor, rules.categories());
          return rulesView();
        });
  }

  private RulesView rulesView() {
    return new RulesView(
        releases.rules().stream()
            .map(id -> new Named(id, categories.book().path(id)))
            .sorted(Comparator.comparing(Named::name))
            .toList());
  }

  private Line line(IssuesRecord issue, @Nullable ReleasesRecord decided) {
    State state = State.valueOf(issue.getState());
    return new Line(
        issue.getId(),
        issue.getCode(),
        issue.getSummary(),
        issue.getCategory() == null ? null : categories.book().path(issue.getCategory()),
        state,
        state.label(),
        Channel.valueOf(issue.getChannel()).label(),
        issue.getReportedAt(),
        issue.getPhotos(),
        Released.mask(issue).found(Released.told(issue)),
        decided == null ? null : decided.getByName(),
        decided != null && decided.getByRule());
  }

  private Sheet view(Actor actor, UUID id) {
    Dossier dossier = releases.dossier(actor, id);
    IssuesRecord issue = dossier.issue();
    Optional<ReleasesRecord> decided = releases.release(id);
    Map<UUID, ReleasedPhoto> shown =
        decided.map(photos::read).orElse(List.of()).stream()
            .collect(Collectors.toMap(ReleasedPhoto::photo, Function.identity(), (a, _) -> a));
    String address = issue.getAddress();
    return new Sheet(
        line(issue, decided.orElse(null)),
        Released.told(issue),
        address,
        address == null ? List.of() : Released.mask(issue).found(address),
        decided.map(ReleasesRecord::getWords).orElseGet(() -> Released.words(issue)),
        decided
            .filter(each -> each.getWords() != null)
            .map(ReleasesRecord::getAddress)
            .orElseGet(() -> Released.address(issue)),
        ReleasedPhotos.of(dossier).map(photo -> photo(photo, shown.get(photo))).toList(),
        decided.map(each -> Verdict.valueOf(each.getVerdict())).orElse(null),
        decided.map(ReleasesRecord::getReason).orElse(null),
        decided.map(ReleasesRecord::getAt).orElse(null),
        decided.map(ReleasesRecord::getVersion).orElse(0));
  }

  private static PhotoView photo(UUID photo, @Nullable ReleasedPhoto shown) {
    return new PhotoView(
        photo,
        shown == null ? null : shown.copy(),
        Objects.requireNonNull(shown == null ? List.of() : shown.areas()));
  }
}
