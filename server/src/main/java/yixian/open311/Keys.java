package yixian.open311;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;
import yixian.kernel.Sha256;

/**
 * 密钥 · Who may report through the Open311 door.
 *
 * <p>A key is shown once, when it is made, and only its hash is kept. Each has a purpose, an owner
 * and a last day; revoked, it opens nothing from the next request on. Keys are never deleted: the
 * issues that came in with them keep saying by whom.
 */
@Component
public class Keys {

  private final KeyStore store;
  private final Grids grids;
  private final Secrets secrets;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  Keys(KeyStore store, Grids grids, Secrets secrets, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.secrets = secrets;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  /** The key of an intent: the same each time it is sent, and kept nowhere. */
  public String spelled(IdempotencyKey intent) {
    byte[] digest = secrets.digest("open311.key", intent.value().toString());
    return "yx" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** Makes a key for the jurisdiction of this house. */
  public ApiKey make(Actor actor, NewKey wanted, String spelled) {
    wanted.check(Days.today(clock));
    ApiKey key =
        new ApiKey(
            Ids.next(),
            jurisdiction(),
            wanted.purpose().strip(),
            wanted.owner().strip(),
            wanted.expiresOn(),
            clock.instant(),
            actor.name(),
            null,
            null);
    store.add(key, Sha256.of(spelled));
    audit.note(
        actor,
        "open311.key",
        "open311",
        key.id(),
        Map.of("owner", key.owner(), "expiresOn", key.expiresOn().toString()));
    return key;
  }

  /** Closes the door to a key from now on; done again it changes nothing. */
  public ApiKey revoke(Actor actor, UUID id) {
    ApiKey key = store.find(id).orElseThrow(() -> Problem.notFound("密钥"));
    store.revoke(id, clock.instant(), actor.name());
    audit.note(actor, "open311.revoke", "open311", id, Map.of("owner", key.owner()));
    return store.find(id).orElseThrow();
  }

  /** All that were ever made, the newest first. */
  public List<ApiKey> list() {
    return store.list();
  }

  /** The key as spelled, if it opens the door today. */
  public Optional<ApiKey> find(String spelled) {
    byte[] hash = Sha256.of(spelled);
    return road.job(() -> store.findByHash(hash)).filter(key -> key.opensOn(Days.today(clock)));
  }

  /** The six digits of the district that this house serves. */
  public String jurisdiction() {
    return grids
        .district()
        .orElseThrow(() -> Problem.refused("no-jurisdiction", "尚未绘制本区边界，开放接口没有辖区代码；请先在网格中导入区界"));
  }
}
