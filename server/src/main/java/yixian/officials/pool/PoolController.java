package yixian.officials.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.officials.Named;
import yixian.officials.db.tables.records.EntriesRecord;

/** Pools over HTTP: for the organisation department, and for those who offer themselves. */
@RestController
class PoolController {

  private final Pools pools;
  private final People people;
  private final Units units;
  private final Road road;

  PoolController(Pools pools, People people, Units units, Road road) {
    this.pools = pools;
    this.people = people;
    this.units = units;
    this.road = road;
  }

  record PoolLine(
      UUID id,
      PoolKind kind,
      String kindName,
      String name,
      String purpose,
      @Nullable LocalDate applyUntil,
      LocalDate until,
      List<EntryLine> entries) {}

  record EntryLine(
      UUID id,
      UUID pool,
      Named person,
      @Nullable Named unit,
      EntryState state,
      String stateName,
      @Nullable String statement,
      @Nullable String reason,
      int version) {}

  record Naming(@Nullable UUID person, @Nullable String reason) {}

  record Screening(int version, boolean admit, @Nullable String reason) {}

  record Offer(@Nullable String statement) {}

  record Made(UUID id) {}

  /** Pools, each with those of its entries that the reader may see. */
  @GetMapping("/api/official-pools")
  @Requires(Pools.VIEW)
  List<PoolLine> list(Actor actor) {
    return road.read(
        actor,
        Pools.VIEW,
        () ->
            pools.alive().stream()
                .map(pool -> line(pool, pools.entries(actor, pool.id())))
                .toList());
  }

  @PostMapping("/api/official-pools")
  @Requires(value = Pools.EDIT, everywhere = true)
  Made open(Actor actor, IdempotencyKey key, @RequestBody PoolDraft draft) {
    return road.write(
        actor, Pools.EDIT, key, Made.class, () -> new Made(pools.open(actor, draft).id()));
  }

  @PostMapping("/api/official-pools/{id}/entries")
  @Requires(Pools.EDIT)
  Made name(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Naming naming) {
    UUID person = naming.person();
    if (person == null) {
      throw Problem.invalid(new Fault("person", "没有选择人员", "请选择要入库的人"));
    }
    return road.write(
        actor,
        Pools.EDIT,
        key,
        Made.class,
        () -> new Made(pools.name(actor, id, person, naming.reason())));
  }

  @PostMapping("/api/official-pools/entries/{id}/screening")
  @Requires(Pools.EDIT)
  Made screen(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Screening screening) {
    return road.write(
        actor,
        Pools.EDIT,
        key,
        Made.class,
        () -> {
          pools.screen(actor, id, screening.version(), screening.admit(), screening.reason());
          return new Made(id);
        });
  }

  /** Pools that take offers, each with one's own entries. */
  @GetMapping("/api/official-pools/mine")
  @Open("可自荐的库与本人的入库记录")
  List<PoolLine> mine(Actor actor) {
    return road.ownRead(
        actor,
        () -> {
          Map<UUID, List<EntriesRecord>> own =
              pools.mine(actor).stream().collect(Collectors.groupingBy(EntriesRecord::getPool));
          return pools.alive().stream()
              .filter(pool -> pool.kind() == PoolKind.SUBSTITUTE || own.containsKey(pool.id()))
              .map(pool -> line(pool, own.getOrDefault(pool.id(), List.of())))
              .toList();
        });
  }

  @PostMapping("/api/official-pools/{id}/offers")
  @Open("本人自荐")
  Made offer(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Offer offer) {
    return road.ownWrite(
        actor, key, Made.class, () -> new Made(pools.offer(actor, id, offer.statement())));
  }

  @PostMapping("/api/official-pools/mine/{id}/leaving")
  @Open("本人退出")
  Made leave(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(
        actor,
        key,
        Made.class,
        () -> {
          pools.leave(actor, id);
          return new Made(id);
        });
  }

  private PoolLine line(Pool pool, List<EntriesRecord> entries) {
    Map<UUID, String> names =
        people.names(entries.stream().map(EntriesRecord::getPerson).distinct().toList());
    Function<EntriesRecord, EntryLine> entry = row -> line(row, names);
    return new PoolLine(
        pool.id(),
        pool.kind(),
        pool.kind().label(),
        pool.name(),
        pool.purpose(),
        pool.applyUntil(),
        pool.until(),
        entries.stream().map(entry).toList());
  }

  private EntryLine line(EntriesRecord row, Map<UUID, String> names) {
    UUID unit = row.getUnit();
    EntryState state = EntryState.valueOf(row.getState());
    return new EntryLine(
        row.getId(),
        row.getPool(),
        new Named(row.getPerson(), names.getOrDefault(row.getPerson(), "（未知人员）")),
        unit == null ? null : new Named(unit, units.name(unit)),
        state,
        state.label(),
        row.getStatement(),
        row.getReason(),
        row.getVersion());
  }
}
