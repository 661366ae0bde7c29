package yixian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.cohort.DemoCohorts;
import yixian.demo.data.Department;
import yixian.demo.data.Division;
import yixian.demo.data.Rows;
import yixian.demo.people.DemoPeople;
import yixian.directory.Divisions;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;

/** 建制 · Founds the units of the district in their three trees: area, employment, party zones. */
@Component
class Founding {
  private static final String PARTY_ROOT = "PZ";

  /** Before the first batch of secondees, whose home units must have stood. */
  private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

  private final Divisions divisions;
  private final Units units;
  private final Errand errand;

  Founding(Divisions divisions, Units units, Errand errand) {
    this.divisions = divisions;
    this.units = units;
    this.errand = errand;
  }

  /** Ids of units by code. */
  Made units(Instant moment) {
    return errand.once(
        "units",
        "directory.edit",
        moment,
        Made.class,
        () -> {
          divisions.importCounty(Errand.LOADER, Division.COUNTY);
          Map<String, UUID> ids = new HashMap<>();
          LocalDate from = FOUNDED;
          Division.all().forEach(division -> territory(ids, division, from));
          organs(ids, from);
          return new Made(ids);
        });
  }

  private void territory(Map<String, UUID> ids, Division division, LocalDate from) {
    UnitKind kind =
        switch (division.level()) {
          case PROVINCE, CITY -> null;
          case COUNTY -> UnitKind.DISTRICT;
          case TOWNSHIP -> UnitKind.TOWNSHIP;
          case VILLAGE -> UnitKind.VILLAGE;
        };
    if (kind == null) {
      return;
    }
    Optional<UUID> above = Optional.ofNullable(ids.get(division.parent()));
    Level level = Level.valueOf(division.level().name());
    NewUnit unit =
        new NewUnit(
            division.code(),
            kind == UnitKind.VILLAGE ? division.spokenName() : division.name(),
            null,
            kind,
            level,
            division.code(),
            from,
            Map.of(Tree.AREA, above, Tree.EMPLOYMENT, above));
    ids.put(division.code(), units.add(Errand.LOADER, unit));
  }

  private void organs(Map<String, UUID> ids, LocalDate from) {
    found(ids, PARTY_ROOT, "通州区党建联创", null, UnitKind.PARTY, null, null, from);
    for (String[] zone : Rows.of("demo/zones.csv")) {
      found(ids, zone[0], zone[1], null, UnitKind.PARTY, null, PARTY_ROOT, from);
    }
    for (Department organ : Department.all()) {
      UnitKind kind = UnitKind.DEPARTMENT;
      String shortName = organ.shortName();
      found(ids, organ.code(), organ.name(), shortName, kind, Division.COUNTY, organ.zone(), from);
    }
    for (String[] company : Rows.of("demo/enterprises.csv")) {
      UnitKind kind = UnitKind.ENTERPRISE;
      found(ids, company[0], company[1], company[2], kind, Division.COUNTY, null, from);
    }
    String centre = DemoPeople.OPERATIONS_CENTRE;
    found(ids, centre, "通州区社会治理现代化指挥中心", "指挥中心", UnitKind.CENTRE, Division.COUNTY, null, from);
    String partner = DemoCohorts.PARTNER;
    found(ids, partner, "对口合作市机关（示范）", "对口合作市", UnitKind.OTHER, Division.COUNTY, null, from);
  }

  private void found(
      Map<String, UUID> ids,
      String code,
      String name,
      @Nullable String shortName,
      UnitKind kind,
      @Nullable String employer,
      @Nullable String zone,
      LocalDate from) {
    Map<Tree, Optional<UUID>> parents = new EnumMap<>(Tree.class);
    if (employer != null) {
      parents.put(Tree.EMPLOYMENT, Optional.ofNullable(ids.get(employer)));
    }
    if (zone != null || code.equals(PARTY_ROOT)) {
      parents.put(Tree.PARTY, Optional.ofNullable(zone).map(ids::get));
    }
    NewUnit unit = new NewUnit(code, name, shortName, kind, Level.COUNTY, null, from, parents);
    ids.put(code, units.add(Errand.LOADER, unit));
  }
}
