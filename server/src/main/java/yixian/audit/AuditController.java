package yixian.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** Searching the log, and verifying it. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private static final String READ = "audit.read";

  private final AuditStore store;
  private final Sealer sealer;
  private final Audit audit;
  private final Actions actions;
  private final ObjectProvider<Members> members;
  private final ObjectProvider<Discreet> discreet;
  private final ObjectMapper json;
  private final TransactionTemplate transaction;
  private final DataSource database;
  private final Path data;

  AuditController(
      AuditStore store,
      Sealer sealer,
      Audit audit,
      Actions actions,
      ObjectProvider<Members> members,
      ObjectProvider<Discreet> discreet,
      ObjectMapper json,
      TransactionTemplate transaction,
      DataSource database,
      @Value("${yixian.data}") Path data) {
    this.store = store;
    this.sealer = sealer;
    this.audit = audit;
    this.actions = actions;
    this.members = members;
    this.discreet = discreet;
    this.json = json;
    this.transaction = transaction;
    this.database = database;
    this.data = data;
  }

  @GetMapping
  @Requires(READ)
  Page<AuditView> search(
      Actor actor,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(name = "actor", required = false) @Nullable String doer,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > 200) {
      throw Problem.invalid(new Fault("limit", "每页条数应为 1 至 200，现为 " + limit, "请改正 limit"));
    }
    UUID account = account(doer);
    AuditQuery query =
        new AuditQuery(
            from,
            to,
            account,
            account == null ? text(doer) : null,
            text(action),
            text(subject),
            doers(actor.scope(READ)),
            hidden());
    Page<SealedEntry> found = store.search(query, cursor, limit);
    return new Page<>(
        found.items().stream().map(this::view).toList(),
        found.next(),
        found.total(),
        found.totalCapped());
  }

  /** What there is to choose from when searching: deeds by code and name. */
  @GetMapping("/actions")
  @Requires(READ)
  Map<String, String> actions() {
    return actions.all();
  }

  /** Verifies the whole chain, and notes that it was asked for and what came of it. */
  @PostMapping("/verification")
  @Requires("audit.verify")
  Verdict verify(Actor actor) throws SQLException {
    List<Head> remembered = sealer.lastSealed().map(List::of).orElse(List.of());
    Verdict verdict;
    try (Connection connection = database.getConnection()) {
      connection.setReadOnly(true);
      verdict = Verification.of(connection, data, remembered);
      connection.rollback();
    }
    transaction.executeWithoutResult(
        status ->
            audit.note(
                actor,
                "audit.verify",
                "audit",
                verdict.head(),
                Map.of("ok", verdict.ok(), "rows", verdict.rows())));
    return verdict;
  }

  private AuditView view(SealedEntry sealed) {
    AuditEntry entry = sealed.entry();
    return new AuditView(
        sealed.seq(),
        entry.at(),
        entry.account(),
        entry.actorName(),
        entry.insteadOf(),
        entry.address(),
        entry.action(),
        actions.name(entry.action()),
        entry.subjectKind(),
        entry.subject(),
        json.readTree(entry.detail()),
        sealed.hash());
  }

  /** What no search of the log shows. */
  private Set<String> hidden() {
    return discreet.stream()
        .flatMap(each -> each.subjectKinds().stream())
        .collect(Collectors.toSet());
  }

  /** An auditor of some units sees what their accounts did. */
  private @Nullable Set<UUID> doers(Scope scope) {
    return scope.everything()
        ? null
        : members.stream()
            .flatMap(each -> each.accountsOf(scope.units()).stream())
            .collect(Collectors.toSet());
  }

  /** The actor searched for may be given as an account's id or as a part of a name. */
  private static @Nullable UUID account(@Nullable String actor) {
    try {
      return actor == null ? null : UUID.fromString(actor);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
