package yixian;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the doors are once they are open; in a rehearsal, walks through them once and closes.
 */
@Component
class Doors {

  private static final List<String> REHEARSED =
      List.of("/actuator/health", "/api/openapi.json", "/", "/m/", "/c/", "/api/me");

  private final WebServerApplicationContext context;
  private final boolean rehearse;

  Doors(WebServerApplicationContext context, @Value("${yixian.rehearse:false}") boolean rehearse) {
    this.context = context;
    this.rehearse = rehearse;
  }

  @EventListener(ApplicationReadyEvent.class)
  void opened() throws IOException, InterruptedException {
    String address = "http://localhost:" + Objects.requireNonNull(context.getWebServer()).getPort();
    if (rehearse) {
      walkThrough(address);
      Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context)));
      return;
    }
    System.out.printf(
        "%n一线已就绪  %s/%n  手机端  %s/m/%n  市民端  %s/c/%n按 Ctrl+C 停止%n%n", address, address, address);
  }

  private static void walkThrough(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : REHEARSED) {
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
  }
}
