package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import yixian.kernel.Actor;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

@HouseTest
@DirtiesContext
class OidcTest {

  private static final Issuer ISSUER = new Issuer();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Road road;
  @LocalServerPort int port;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void providers(DynamicPropertyRegistry registry) {
    for (String id : new String[] {"city", "trusted"}) {
      registry.add("yixian.oidc." + id + ".issuer", ISSUER::url);
      registry.add("yixian.oidc." + id + ".client-id", () -> "yixian");
      registry.add("yixian.oidc." + id + ".client-secret", () -> "between-us");
      registry.add("yixian.oidc." + id + ".name", () -> "市统一身份");
    }
    registry.add("yixian.oidc.trusted.login-claim", () -> "sub");
  }

  @AfterAll
  static void closeTheIssuer() {
    ISSUER.close();
  }

  @Test
  void offersTheProvidersOnTheSignInPage() {
    assertThat(people.stranger().get("/api/session/providers").text())
        .contains("市统一身份", "/oauth2/authorization/city");
  }

  @Test
  void signsInWhomAnAdministratorHasLinked() throws Exception {
    Person owner = people.hire("CHECKER");
    Client admin = people.hire("SECURITY_ADMIN").browser();
    String identities = "/api/accounts/" + owner.account() + "/identities";
    assertThat(admin.post(identities, Map.of("provider", "city", "subject", "linked")).status())
        .isEqualTo(200);
    assertThat(admin.get(identities).text()).contains("\"city\"", "市统一身份", "linked");
    assertThat(walk("city", "linked")).isEqualTo(house("/").toString());
    assertThat(get(house("/api/me")).body()).contains(owner.login());
  }

  @Test
  void letsNobodyInWhoIsNotLinked() throws Exception {
    assertThat(walk("city", "unknown")).endsWith("/?signin=unlinked");
    assertThat(get(house("/api/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void linksByTheLoginThatATrustedProviderNames() throws Exception {
    if (accounts.findByLogin("oidc.by.claim").isEmpty()) {
      road.job(() -> accounts.open(Actor.system("测试"), "oidc.by.claim", "测试员", null, null));
    }
    assertThat(walk("trusted", "oidc.by.claim")).isEqualTo(house("/").toString());
    assertThat(get(house("/api/me")).body()).contains("oidc.by.claim");
  }

  @Test
  void asksWithStateNonceAndProofKey() throws Exception {
    String asked = location(get(house("/oauth2/authorization/city")));
    assertThat(asked).startsWith(ISSUER.url());
    assertThat(asked)
        .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "openid");
  }

  @Test
  void refusesAnAnswerNobodyAskedFor() throws Exception {
    HttpResponse<String> forged = get(house("/login/oauth2/code/city?code=abc&state=forged"));
    assertThat(location(forged)).endsWith("/?signin=failed");
    get(house("/oauth2/authorization/city"));
    HttpResponse<String> otherState = get(house("/login/oauth2/code/city?code=abc&state=forged"));
    assertThat(location(otherState)).endsWith("/?signin=failed");
  }

  /** Goes the whole way through a browser's redirects; where it ends. */
  private String walk(String provider, String user) throws IOException, InterruptedException {
    URI begin = house("/oauth2/authorization/" + provider);
    URI login = URI.create(location(get(URI.create(location(get(begin))))));
    Matcher csrf = CSRF.matcher(get(login).body());
    assertThat(csrf.find()).isTrue();
    String form =
        "username="
            + user
            + "&password="
            + Issuer.PASSWORD
            + "&_csrf="
            + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
    HttpResponse<String> in =
        http.send(
            HttpRequest.newBuilder(login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    String back = location(get(URI.create(location(in))));
    return URI.create(back).resolve(location(get(URI.create(back)))).toString();
  }

  private URI house(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .header(
                "Accept", address.getPath().startsWith("/api/") ? "application/json" : "text/html")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
  }
}
