package yixian.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.grid.Grids;
import yixian.grid.Place;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.petition.db.tables.records.PetitionsRecord;

/** 登记 · Finds place and grid, finds the first of repeats, and begins the fifteen days. */
@Component
class Registering {

  private final PetitionStore store;
  private final Timekeeper timekeeper;
  private final Grids grids;
  private final Units units;
  private final Clock clock;

  Registering(PetitionStore store, Timekeeper timekeeper, Grids grids, Units units, Clock clock) {
    this.store = store;
    this.timekeeper = timekeeper;
    this.grids = grids;
    this.units = units;
    this.clock = clock;
  }

  PetitionsRecord register(Actor actor, PetitionDraft draft) {
    Instant now = clock.instant();
    PetitionsRecord petition = written(actor, draft, now);
    UUID first = first(actor, draft);
    petition.setRepeatOf(first);
    petition.setState((first == null ? State.REGISTERED : State.REPEATED).name());
    store.add(petition, draft.petitioners());
    if (first == null) {
      timekeeper.begin(petition, Stage.TRANSFER);
      store.save(petition, petition.getVersion());
    }
    return petition;
  }

  private PetitionsRecord written(Actor actor, PetitionDraft draft, Instant now) {
    PetitionsRecord petition = new PetitionsRecord();
    petition.setId(Ids.next());
    petition.setCode("XF%d-%05d".formatted(Days.of(now).getYear(), store.number()));
    petition.setChannel(Objects.requireNonNull(draft.channel()).name());
    petition.setKind(Objects.requireNonNull(draft.kind()).name());
    petition.setMatter(Objects.requireNonNull(draft.matter()).name());
    petition.setSummary(Objects.requireNonNull(draft.summary()).strip());
    petition.setRequest(Objects.requireNonNull(draft.request()).strip());
    petition.setPlace(draft.place());
    petition.setPeople(draft.people());
    petition.setOffice(Objects.requireNonNull(draft.office()));
    petition.setRegisteredAt(now);
    petition.setRegisteredBy(actor.name());
    petition.setChangedAt(now);
    petition.setChangedBy(actor.name());
    petition.setExtended(false);
    petition.setTold(false);
    petition.setVersion(1);
    locate(petition, draft);
    return petition;
  }

  private void locate(PetitionsRecord petition, PetitionDraft draft) {
    Double longitude = draft.longitude();
    Double latitude = draft.latitude();
    if (longitude != null && latitude != null) {
      Place place = grids.place(new Point(longitude, latitude));
      petition.setGrid(place.grid().map(grid -> grid.id()).orElse(null));
      petition.setArea(place.village() == null ? place.town() : place.village());
    }
    UUID village = draft.village();
    if (village != null) {
      petition.setArea(
          units
              .find(village)
              .orElseThrow(() -> Problem.invalid(new Fault("village", "没有这个村社区", "请从机构中选择")))
              .id());
    }
  }

  /** The first petition of the same people on the same matter, or the one that a person names. */
  private @Nullable UUID first(Actor actor, PetitionDraft draft) {
    Scope scope = actor.scope(Petitions.REGISTER);
    UUID named = draft.repeatOf();
    if (named != null) {
      return store.earlier(scope, draft.petitioners()).stream()
          .map(PetitionsRecord::getId)
          .filter(named::equals)
          .findFirst()
          .orElseThrow(
              () -> Problem.invalid(new Fault("repeatOf", "不是这位信访人的首次登记事项", "请从列出的以往信访中选择")));
    }
    if (draft.another()) {
      return null;
    }
    Matter matter = Objects.requireNonNull(draft.matter());
    List<PetitionsRecord> same = store.repeated(scope, draft.petitioners(), matter);
    return same.isEmpty() ? null : same.getLast().getId();
  }
}
