package yixian.open311.georeport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Sha256;
import yixian.open311.ApiKey;
import yixian.open311.Keys;

/**
 * 入口 · Checks jurisdiction and key. There is one jurisdiction, so it need not be named; who names
 * another is told that it is not here. Reading takes no key, but a wrong one is refused there too.
 */
@Component
class Entrance {

  private final Keys keys;

  Entrance(Keys keys) {
    this.keys = keys;
  }

  void demandJurisdiction(Params params) {
    Optional<String> asked = params.find("jurisdiction_id");
    if (asked.isPresent() && !asked.get().equals(keys.jurisdiction())) {
      throw Problem.notFound("辖区“" + asked.get() + "”");
    }
  }

  /** Whose key was given; nobody's where none was. */
  Optional<ApiKey> reader(Params params) {
    Optional<String> spelled = params.find("api_key");
    return spelled.map(this::demand);
  }

  /** Whose key was given, to bring something in. */
  ApiKey writer(Params params) {
    return demand(
        params.find("api_key").orElseThrow(() -> Problem.forbidden("缺少 api_key；请向本区事件指挥中心申请密钥")));
  }

  private ApiKey demand(String spelled) {
    return keys.find(spelled)
        .filter(key -> key.jurisdiction().equals(keys.jurisdiction()))
        .orElseThrow(() -> Problem.forbidden("api_key 无效、已停用或已到期；请向本区事件指挥中心申请密钥"));
  }

  /**
   * The intent of a write: the client's own where it gives one, within its key, so that no client
   * meets another's; otherwise each request is its own.
   */
  IdempotencyKey intent(Ask ask, ApiKey key) {
    String given = ask.intent();
    if (given == null || given.isBlank()) {
      return IdempotencyKey.fresh();
    }
    String name = "open311/" + key.id() + "/" + given;
    return new IdempotencyKey(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), digest(ask));
  }

  private static String digest(Ask ask) {
    StringBuilder told = new StringBuilder(ask.target().words() + ask.params().told());
    ask.uploads().forEach(each -> told.append(each.name()).append(each.bytes()));
    return Sha256.hex(told.toString());
  }
}
