package yixian.petition;

import static yixian.petition.db.Tables.PETITIONS;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/**
 * Tells rooms that count the number of a petition within a scope, and nothing of what it is about.
 */
@Component
class PetitionTitleStore implements Titles {

  private final DSLContext sql;

  PetitionTitleStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String kind() {
    return "petition";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    return sql.select(PETITIONS.ID, PETITIONS.CODE)
        .from(PETITIONS)
        .where(PETITIONS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), PetitionStore.within(scope))
        .fetchMap(
            PETITIONS.ID,
            row ->
                new Title(
                    row.get(PETITIONS.CODE),
                    "信访事项 " + row.get(PETITIONS.CODE),
                    "/petitions/" + row.get(PETITIONS.ID)));
  }
}
