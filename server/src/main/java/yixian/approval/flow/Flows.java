package yixian.approval.flow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 流程库 · The flows in force, by code. Called inside the road.
 *
 * <p>An edit makes a new version and touches no request under way: whoever asked knows by which
 * rule he is answered.
 */
@Component
public class Flows {

  private final FlowStore store;
  private final FlowCheck check;
  private final Audit audit;
  private final Clock clock;
  private final Map<UUID, Flow> versions = new ConcurrentHashMap<>();

  Flows(FlowStore store, FlowCheck check, Audit audit, Clock clock) {
    this.store = store;
    this.check = check;
    this.audit = audit;
    this.clock = clock;
  }

  /** The version in force of each flow. */
  public List<Flow> list() {
    return store.current();
  }

  /** The version in force, switched off or not. */
  public Optional<Flow> find(String code) {
    return store.current(code);
  }

  /** The version in force for a new request. */
  public Flow forNew(String code) {
    return find(code)
        .filter(Flow::enabled)
        .orElseThrow(
            () -> Problem.invalid(new Fault("flow", "没有审批流程“" + code + "”，或已停用", "请另选流程")));
  }

  /** The very version; it never changes, so each is read once. */
  public Flow get(UUID id) {
    Flow known = versions.get(id);
    if (known == null) {
      known =
          store
              .find(id)
              .orElseThrow(() -> new IllegalStateException("No flow " + id + " as a request says"));
      versions.put(id, known);
    }
    return known;
  }

  /** Makes a flow, or a new version of it. */
  public Flow edit(Actor actor, String code, FlowEdit edit) {
    check.demandSound(code, edit);
    Flow flow =
        new Flow(
            Ids.next(),
            code,
            edit.seen() + 1,
            edit.name().strip(),
            edit.plain(),
            edit.enabled(),
            edit.withdrawal(),
            edit.steps(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor.name());
    store.put(flow);
    audit.note(
        actor,
        "approval.flow",
        "approval-flow",
        code,
        Map.of("name", flow.name(), "version", flow.version(), "steps", flow.steps()));
    return flow;
  }
}
