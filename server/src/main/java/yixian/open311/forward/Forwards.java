package yixian.open311.forward;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.released.Released;
import yixian.issue.released.ReleasedIssue;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;

/**
 * 转送 · Which issues are handed on to which neighbour, and the neighbours themselves.
 *
 * <p>An issue goes to a neighbour once, as it was when it was handed on: what happened and where,
 * without whoever told it. It stays an issue of ours, whose unit answers for it, until somebody
 * here moves it.
 */
@Component
class Forwards {

  private final ForwardStore store;
  private final Issues issues;
  private final Released released;
  private final Egress egress;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  Forwards(
      ForwardStore store,
      Issues issues,
      Released released,
      Egress egress,
      Secrets secrets,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.issues = issues;
    this.released = released;
    this.egress = egress;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  List<Outpost> outposts() {
    return store.outposts();
  }

  Outpost add(Actor actor, NewOutpost wanted) {
    List<Fault> faults = wanted.faults(egress);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    if (store.knows(wanted.place())) {
      throw Problem.invalid(new Fault("url", "这个地址已在用", "请先停用原有的邻区端口"));
    }
    Outpost outpost =
        new Outpost(
            Ids.next(),
            wanted.name().strip(),
            wanted.place(),
            wanted.jurisdiction() == null || wanted.jurisdiction().isBlank()
                ? null
                : wanted.jurisdiction().strip(),
            true,
            clock.instant(),
            actor.name());
    store.add(outpost, secrets.seal(place(outpost.id()), wanted.key().strip()));
    audit.note(
        actor,
        "open311.outpost",
        "open311",
        outpost.id(),
        Map.of("name", outpost.name(), "url", outpost.url()));
    return outpost;
  }

  /** Nothing more is sent there, nor asked. */
  Outpost close(Actor actor, UUID id) {
    Outpost outpost = demand(id);
    store.close(id);
    audit.note(actor, "open311.outpost.close", "open311", id, Map.of("name", outpost.name()));
    return demand(id);
  }

  /** What would be handed on: the words that were passed for anybody, or masked ones to be read. */
  Message words(Actor actor, UUID issue) {
    IssueSheet sheet = issues.sheet(actor, issue);
    Optional<ReleasedIssue> passed =
        released.find(sheet.code()).filter(each -> each.words() != null);
    return passed
        .map(each -> new Message(each.words(), each.address()))
        .orElseGet(() -> masked(sheet));
  }

  private static Message masked(IssueSheet sheet) {
    String name = sheet.reporter().name();
    return new Message(
        Released.masked(sheet.summary(), name),
        sheet.address() == null ? null : Released.masked(sheet.address(), name));
  }

  /** Hands an issue that the actor sees on to a neighbour, in words that he has read. */
  List<Forward> ask(Actor actor, UUID issue, UUID outpost, String serviceCode, Message words) {
    IssueSheet sheet = issues.sheet(actor, issue);
    Outpost to =
        store
            .outpost(outpost)
            .filter(Outpost::open)
            .orElseThrow(() -> Problem.invalid(new Fault("outpost", "没有这个邻区，或已停用", "请从列表中选择")));
    if (serviceCode.isBlank() || serviceCode.length() > 60) {
      throw Problem.invalid(new Fault("service", "对方的服务代码应为 1 至 60 个字符", "请按对方的服务目录填写"));
    }
    List<Fault> faults = words.faults();
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    boolean kept = store.add(forward(actor, sheet, to, serviceCode.strip(), words));
    if (!kept) {
      throw Problem.refused("forwarded", "本事件已转送“" + to.name() + "”，请在转送记录中查看");
    }
    audit.note(
        actor,
        "open311.forward",
        "issue",
        issue,
        Map.of("code", sheet.code(), "outpost", to.name()));
    return store.of(issue);
  }

  private Forward forward(
      Actor actor, IssueSheet sheet, Outpost to, String serviceCode, Message words) {
    return new Forward(
        Ids.next(),
        sheet.id(),
        sheet.code(),
        to.id(),
        serviceCode,
        words.told(),
        sheet.point(),
        words.where(),
        ForwardState.WAITING,
        null,
        0,
        null,
        null,
        clock.instant(),
        actor.name());
  }

  /** The forwards of an issue that the actor sees. */
  List<Forward> of(Actor actor, UUID issue) {
    issues.demandSeen(actor, issue);
    return store.of(issue);
  }

  Outpost demand(UUID id) {
    return store.outpost(id).orElseThrow(() -> Problem.notFound("邻区端口"));
  }

  String key(UUID outpost) {
    return secrets.open(place(outpost), store.keySealed(outpost));
  }

  private static String place(UUID outpost) {
    return "open311.outpost:" + outpost;
  }
}
