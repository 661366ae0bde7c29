package yixian.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.petition.db.Tables;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

/**
 * What row security holds where a predicate were forgotten, and the predicate where row security is
 * down.
 */
@HouseTest
class PetitionWallsTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired PetitionStore store;
  @Autowired DSLContext sql;
  private PetitionTown town;
  private UUID petition;
  private String code;

  @BeforeEach
  void register() {
    town = new PetitionTown(road, units, directory, people);
    JsonNode sheet = town.accepted();
    petition = UUID.fromString(PetitionTown.id(sheet));
    code = sheet.get("line").get("code").asString();
  }

  @Test
  void rowSecurityAloneHidesForeignPetitionsWithAllTheirParts() {
    assertThat(seen(town.office, Scope.EVERYTHING).values()).doesNotContain(0);
    assertThat(seen(town.bureau, Scope.EVERYTHING).values()).doesNotContain(0);
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING).values()).containsOnly(0);
  }

  @Test
  void thePredicateAloneHidesForeignPetitions() {
    RowSecurity.without(
        () -> {
          assertThat(found(town.office)).isEqualTo(1);
          assertThat(found(UUID.randomUUID())).isZero();
        });
  }

  @Test
  void withBothWallsDownEverythingShows() {
    RowSecurity.without(
        () -> assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING).values()).doesNotContain(0));
  }

  private int found(UUID unit) {
    return seen(unit, Narrow.reader(unit, Petitions.VIEW).scope(Petitions.VIEW))
        .getOrDefault("list", -1);
  }

  /** In how many ways the petition shows to a reader of the unit who asks with the scope. */
  private Map<String, Integer> seen(UUID unit, Scope scope) {
    Actor reader = Narrow.reader(unit, Petitions.VIEW);
    return road.read(
        reader,
        Petitions.VIEW,
        () -> {
          PetitionQuery query = new PetitionQuery(null, null, null, code, null, 9);
          Map<String, Integer> seen = new TreeMap<>();
          seen.put("list", store.list(scope, query, Instant.EPOCH).items().size());
          seen.put(
              "figure",
              store.figures(scope, query, Instant.EPOCH).getOrDefault(Figure.RECEIVED, -1));
          seen.put("petitioners", store.petitioners(petition).size());
          for (var part : List.of(Tables.STEPS, Tables.TERMS)) {
            seen.put(
                part.getName(),
                sql.fetchCount(part, part.field("petition", UUID.class).eq(petition)));
          }
          return seen;
        });
  }
}
