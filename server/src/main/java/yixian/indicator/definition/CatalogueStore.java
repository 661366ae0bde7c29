package yixian.indicator.definition;

import static yixian.indicator.db.Tables.BARRED;
import static yixian.indicator.db.Tables.CHOICES;
import static yixian.indicator.db.Tables.DETAILS;
import static yixian.indicator.db.Tables.KINDS;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.formula.Catalogue;
import yixian.formula.Catalogue.Barred;
import yixian.formula.Catalogue.Choice;
import yixian.formula.Catalogue.Detail;
import yixian.formula.Catalogue.Form;
import yixian.formula.Catalogue.Kind;
import yixian.indicator.db.tables.records.ChoicesRecord;
import yixian.indicator.db.tables.records.DetailsRecord;

/** What may be counted, as data. */
@Component
class CatalogueStore {

  private final DSLContext sql;

  CatalogueStore(DSLContext sql) {
    this.sql = sql;
  }

  Catalogue catalogue() {
    Map<String, List<DetailsRecord>> details =
        sql.selectFrom(DETAILS).orderBy(DETAILS.KIND, DETAILS.POSITION).fetch().stream()
            .collect(Collectors.groupingBy(DetailsRecord::getKind));
    List<ChoicesRecord> choices =
        sql.selectFrom(CHOICES).orderBy(CHOICES.KIND, CHOICES.DETAIL, CHOICES.POSITION).fetch();
    List<Kind> kinds =
        sql.selectFrom(KINDS)
            .orderBy(KINDS.POSITION)
            .fetch(
                row ->
                    new Kind(
                        row.getCode(),
                        row.getName(),
                        row.getBasis(),
                        details.getOrDefault(row.getCode(), List.of()).stream()
                            .map(detail -> detail(detail, choices))
                            .toList()));
    List<Barred> barred =
        sql.selectFrom(BARRED)
            .orderBy(BARRED.POSITION)
            .fetch(row -> new Barred(row.getName(), List.of(row.getWords()), row.getReason()));
    return new Catalogue(kinds, barred);
  }

  private static Detail detail(DetailsRecord detail, List<ChoicesRecord> choices) {
    return new Detail(
        detail.getCode(),
        detail.getName(),
        Form.valueOf(detail.getForm()),
        choices.stream()
            .filter(one -> one.getKind().equals(detail.getKind()))
            .filter(one -> one.getDetail().equals(detail.getCode()))
            .map(one -> new Choice(one.getCode(), one.getName()))
            .toList());
  }
}
