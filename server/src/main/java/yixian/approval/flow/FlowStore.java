package yixian.approval.flow;

import static yixian.approval.db.Tables.FLOWS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.approval.db.tables.records.FlowsRecord;
import yixian.kernel.Problem;

@Component
class FlowStore {

  private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

  private final DSLContext sql;
  private final ObjectMapper json;

  FlowStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<Flow> current() {
    return sql.selectFrom(FLOWS)
        .where(FLOWS.CURRENT.isTrue())
        .orderBy(FLOWS.ENABLED.desc(), FLOWS.CODE)
        .fetch(this::flow);
  }

  Optional<Flow> current(String code) {
    return sql.selectFrom(FLOWS)
        .where(FLOWS.CODE.eq(code), FLOWS.CURRENT.isTrue())
        .fetchOptional(this::flow);
  }

  Optional<Flow> find(UUID id) {
    return sql.selectFrom(FLOWS).where(FLOWS.ID.eq(id)).fetchOptional(this::flow);
  }

  /** Puts a version in the place of the one seen. */
  void put(Flow flow) {
    int retired =
        sql.update(FLOWS)
            .set(FLOWS.CURRENT, false)
            .where(
                FLOWS.CODE.eq(flow.code()),
                FLOWS.CURRENT.isTrue(),
                FLOWS.VERSION.eq(flow.version() - 1))
            .execute();
    if (retired == 0 && (flow.version() > 1 || current(flow.code()).isPresent())) {
      throw lost(flow.code());
    }
    try {
      insert(flow);
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("流程“" + flow.name() + "”刚被他人修改，请刷新后再改", null, null);
    }
  }

  private void insert(Flow flow) {
    sql.insertInto(FLOWS)
        .set(FLOWS.ID, flow.id())
        .set(FLOWS.CODE, flow.code())
        .set(FLOWS.VERSION, flow.version())
        .set(FLOWS.CURRENT, true)
        .set(FLOWS.NAME, flow.name())
        .set(FLOWS.PLAIN, flow.plain())
        .set(FLOWS.ENABLED, flow.enabled())
        .set(FLOWS.WITHDRAWAL, flow.withdrawal().name())
        .set(FLOWS.STEPS, json.writeValueAsString(flow.steps()))
        .set(FLOWS.EDITED_AT, flow.editedAt())
        .set(FLOWS.EDITED_BY, flow.editedBy())
        .execute();
  }

  private Problem lost(String code) {
    return current(code)
        .map(
            now ->
                Problem.conflict(
                    "流程“" + now.name() + "”已被 " + now.editedBy() + " 修改，请刷新后再改",
                    now.editedBy(),
                    now.editedAt()))
        .orElseGet(() -> Problem.notFound("审批流程"));
  }

  private Flow flow(FlowsRecord row) {
    return new Flow(
        row.getId(),
        row.getCode(),
        row.getVersion(),
        row.getName(),
        row.getPlain(),
        row.getEnabled(),
        Withdrawal.valueOf(row.getWithdrawal()),
        json.readValue(row.getSteps(), STEPS),
        row.getEditedAt(),
        row.getEditedBy());
  }
}
