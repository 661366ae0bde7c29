package yixian.notice.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Fault;
import yixian.kernel.Secrets;
import yixian.kernel.outside.Caller;
import yixian.notice.carrier.Carrier;
import yixian.notice.carrier.Outcome;
import yixian.notice.carrier.Ring;
import yixian.notice.carrier.Word;

/**
 * 网页推送 · Carries a word to a browser by the push service of the browser's maker, closed for that
 * browser alone.
 *
 * <p>The service learns that this house wrote to this subscription, when, how urgently, and by an
 * opaque name which words take each other's place. 404 and 410 end the subscription; 429, 408 and
 * faults of the service are tried again; anything else is refused for good.
 */
@Component
class WebPush implements Carrier {

  /** Longer than any word of ours, so that all look alike. */
  private static final int LENGTH = 1_024;

  private static final int LONGEST_ENDPOINT = 1_000;
  private static final int TOPIC_BYTES = 18;

  private final PushServices services;
  private final Vapid vapid;
  private final Caller caller;
  private final Secrets secrets;
  private final ObjectMapper json;
  private final Clock clock;

  WebPush(
      PushSettings settings,
      @Value("${yixian.data}") Path data,
      Caller caller,
      Secrets secrets,
      ObjectMapper json,
      Clock clock) {
    this.services = new PushServices(settings.hosts());
    this.vapid = Vapid.of(data, settings.contact());
    this.caller = caller;
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  /** What the browser is handed: all that its notification shows and opens. */
  record Shown(String title, String text, @Nullable String link, String tag, boolean urgent) {}

  @Override
  public String code() {
    return "web-push";
  }

  /** The public key for browsers that subscribe; nothing where web push is switched off. */
  Optional<String> key() {
    return services.none() ? Optional.empty() : Optional.of(vapid.key());
  }

  @Override
  public Optional<Fault> fault(String address) {
    PushAddress to = PushAddress.read(address, json);
    try {
      if (to.endpoint().length() > LONGEST_ENDPOINT || !services.allows(to.uri())) {
        return Optional.of(
            new Fault("endpoint", "此浏览器的推送服务不在允许名单内", "请换用其他浏览器，或请系统管理员将其主机列入 yixian.push.hosts"));
      }
      if (to.secret().length != PushAddress.SECRET_BYTES) {
        return unreadable();
      }
      new Envelope().close(new byte[0], to.reader(), to.secret(), 0);
      return Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return unreadable();
    }
  }

  private static Optional<Fault> unreadable() {
    return Optional.of(new Fault("endpoint", "浏览器给出的推送地址或密钥无法识别", "请关闭后重新开启响铃"));
  }

  @Override
  public Outcome carry(String address, Word word) {
    PushAddress to = PushAddress.read(address, json);
    if (!services.allows(to.uri())) {
      return new Outcome.Refused("推送服务已不在允许名单内");
    }
    try {
      byte[] closed = new Envelope().close(shown(word), to.reader(), to.secret(), LENGTH);
      boolean inside = PushServices.inside(to.uri());
      return outcome(caller.post(to.uri(), inside, headers(to, word), closed));
    } catch (IOException e) {
      return new Outcome.Later("没有送到：" + e.getMessage());
    } catch (GeneralSecurityException e) {
      return new Outcome.Gone("浏览器的密钥无法使用");
    }
  }

  private byte[] shown(Word word) {
    boolean urgent = word.ring() != Ring.URGE;
    return json.writeValueAsString(
            new Shown(word.title(), word.text(), word.link(), word.kind(), urgent))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, String> headers(PushAddress to, Word word) {
    long seconds = Math.max(0, Duration.between(clock.instant(), word.until()).toSeconds());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/octet-stream");
    headers.put("Content-Encoding", "aes128gcm");
    headers.put("TTL", Long.toString(seconds));
    headers.put("Urgency", word.ring() == Ring.URGE ? "normal" : "high");
    headers.put("Topic", topic(word.kind()));
    headers.put("Authorization", vapid.authorization(to.uri(), clock.instant()));
    return headers;
  }

  /** Names the kind for the push service without telling it: a second word replaces the first. */
  private String topic(String kind) {
    byte[] digest = secrets.digest("notice.topic", kind);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(digest, TOPIC_BYTES));
  }

  private static Outcome outcome(int status) {
    return switch (status) {
      case 404, 410 -> new Outcome.Gone("推送服务答 " + status + "，订阅已失效");
      case 408, 429 -> new Outcome.Later("推送服务答 " + status);
      default ->
          status >= 200 && status < 300
              ? new Outcome.Arrived()
              : status >= 500
                  ? new Outcome.Later("推送服务答 " + status)
                  : new Outcome.Refused("推送服务答 " + status);
    };
  }
}
