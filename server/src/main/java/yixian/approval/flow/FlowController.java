package yixian.approval.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Flows over HTTP: everybody who may ask sees by which rule he will be answered. */
@RestController
@RequestMapping("/api/approval-flows")
class FlowController {

  private static final String ACT = "approval.act";
  private static final String CONFIGURE = "approval.configure";

  private final Road road;
  private final Flows flows;
  private final FlowWords words;
  private final Accounts accounts;

  FlowController(Road road, Flows flows, FlowWords words, Accounts accounts) {
    this.road = road;
    this.flows = flows;
    this.words = words;
    this.accounts = accounts;
  }

  record FlowView(
      String code,
      int version,
      String name,
      boolean plain,
      boolean enabled,
      Withdrawal withdrawal,
      List<StepView> steps,
      Instant editedAt,
      String editedBy) {}

  record StepView(
      String name,
      Approvers approvers,
      List<Person> people,
      String who,
      Mode mode,
      int days,
      boolean addSign) {}

  record Person(UUID id, String name) {}

  record RoleName(String code, String name) {}

  record FlowList(List<FlowView> items, List<RoleName> roles) {}

  @GetMapping
  @Requires(ACT)
  FlowList list(Actor actor) {
    return road.read(
        actor,
        ACT,
        () ->
            new FlowList(
                flows.list().stream().map(this::view).toList(),
                accounts.roles().stream()
                    .map(role -> new RoleName(role.code(), role.name()))
                    .toList()));
  }

  @GetMapping("/{code}")
  @Requires(ACT)
  FlowView one(Actor actor, @PathVariable String code) {
    return road.read(
        actor,
        ACT,
        () -> flows.find(code).map(this::view).orElseThrow(() -> Problem.notFound("审批流程")));
  }

  @PutMapping("/{code}")
  @Requires(value = CONFIGURE, everywhere = true)
  FlowView put(
      Actor actor, IdempotencyKey key, @PathVariable String code, @RequestBody FlowEdit edit) {
    return road.write(
        actor, CONFIGURE, key, FlowView.class, () -> view(flows.edit(actor, code, edit)));
  }

  private FlowView view(Flow flow) {
    return new FlowView(
        flow.code(),
        flow.version(),
        flow.name(),
        flow.plain(),
        flow.enabled(),
        flow.withdrawal(),
        flow.steps().stream().map(this::view).toList(),
        flow.editedAt(),
        flow.editedBy());
  }

  private StepView view(Step step) {
    return new StepView(
        step.name(),
        step.approvers(),
        step.approvers().people().stream().map(this::person).toList(),
        words.who(step.approvers()),
        step.mode(),
        step.days(),
        step.addSign());
  }

  private Person person(UUID account) {
    return new Person(account, words.name(account));
  }
}
