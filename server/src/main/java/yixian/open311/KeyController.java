package yixian.open311;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** The administrator's desk for keys. A key's spelling is in the answer to its making, once. */
@RestController
@RequestMapping("/api/open311/keys")
class KeyController {

  private static final String SETTINGS = "system.settings";

  private final Keys keys;
  private final Road road;
  private final Clock clock;

  KeyController(Keys keys, Road road, Clock clock) {
    this.keys = keys;
    this.road = road;
    this.clock = clock;
  }

  record KeyView(
      UUID id,
      String jurisdiction,
      String purpose,
      String owner,
      LocalDate expiresOn,
      Instant madeAt,
      String madeBy,
      @Nullable Instant revokedAt,
      @Nullable String revokedBy,
      boolean opens) {}

  record MadeKey(KeyView key, String spelled) {}

  @GetMapping
  @Requires(value = SETTINGS, everywhere = true)
  List<KeyView> list(Actor actor) {
    return road.read(actor, SETTINGS, () -> keys.list().stream().map(this::view).toList());
  }

  @PostMapping
  @Requires(value = SETTINGS, everywhere = true)
  MadeKey make(Actor actor, IdempotencyKey intent, @RequestBody NewKey wanted) {
    String spelled = keys.spelled(intent);
    ApiKey made =
        road.write(actor, SETTINGS, intent, ApiKey.class, () -> keys.make(actor, wanted, spelled));
    return new MadeKey(view(made), spelled);
  }

  @PostMapping("/{id}/revocation")
  @Requires(value = SETTINGS, everywhere = true)
  KeyView revoke(Actor actor, IdempotencyKey intent, @PathVariable UUID id) {
    return view(road.write(actor, SETTINGS, intent, ApiKey.class, () -> keys.revoke(actor, id)));
  }

  private KeyView view(ApiKey key) {
    return new KeyView(
        key.id(),
        key.jurisdiction(),
        key.purpose(),
        key.owner(),
        key.expiresOn(),
        key.madeAt(),
        key.madeBy(),
        key.revokedAt(),
        key.revokedBy(),
        key.opensOn(Days.today(clock)));
  }
}
