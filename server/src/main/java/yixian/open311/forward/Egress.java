package yixian.open311.forward;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 出口 · The only way out of the house: to origins that whoever runs it has listed, and nowhere else.
 *
 * <p>Scheme, host and port have to be the listed ones, letter by letter. No redirect is followed,
 * no answer is read beyond a megabyte or fifteen seconds: a neighbour cannot make the house call
 * somebody else, nor hold it up.
 */
@Component
class Egress {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long WHOLE_SECONDS = 15;
  private static final long MOST_BYTES = 1024L * 1024;

  private final Set<String> allowed;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  Egress(EgressSettings settings) {
    this.allowed =
        settings.allowed().stream()
            .map(URI::create)
            .map(Egress::origin)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether there is any way out at all. */
  boolean isOpen() {
    return !allowed.isEmpty();
  }

  /** What came back. */
  record Answer(int status, String text) {}

  /** Whether the house may call there. */
  boolean allows(URI address) {
    return address.getHost() != null
        && address.getRawUserInfo() == null
        && allowed.contains(origin(address));
  }

  Answer get(URI address) throws IOException {
    return send(HttpRequest.newBuilder(demand(address)).GET());
  }

  /** Sends a form; the intent makes it safe to send again. */
  Answer post(URI address, String form, String intent) throws IOException {
    return send(
        HttpRequest.newBuilder(demand(address))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .header("Idempotency-Key", intent)
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private URI demand(URI address) throws IOException {
    if (!allows(address)) {
      throw new IOException("地址不在允许外联的名单内");
    }
    return address;
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(
            request.header("Accept", "application/json").build(),
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> response = coming.get(WHOLE_SECONDS, TimeUnit.SECONDS);
      return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
    } catch (ExecutionException e) {
      throw new IOException("对方没有应答", e);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new IOException("对方应答超时", e);
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("应答被中断", e);
    }
  }

  private static String origin(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + ":" + (address.getPort() < 0 ? usual : address.getPort());
  }
}
