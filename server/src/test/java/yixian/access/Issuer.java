package yixian.access;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID provider beside the house: Spring Authorization Server on a port of its own. */
final class Issuer implements AutoCloseable {

  static final String PASSWORD = "issuer-password";

  private final ConfigurableApplicationContext context;

  Issuer() {
    this.context =
        new SpringApplicationBuilder(House.class)
            .web(WebApplicationType.SERVLET)
            .properties(properties())
            .run();
  }

  private static Map<String, Object> properties() {
    String client = "spring.security.oauth2.authorizationserver.client.house.";
    return Map.ofEntries(
        Map.entry("spring.config.name", "issuer"),
        Map.entry("spring.main.banner-mode", "off"),
        Map.entry("server.port", "0"),
        Map.entry(client + "registration.client-id", "yixian"),
        Map.entry(client + "registration.client-secret", "{noop}between-us"),
        Map.entry(client + "registration.client-authentication-methods[0]", "client_secret_basic"),
        Map.entry(client + "registration.authorization-grant-types[0]", "authorization_code"),
        Map.entry(
            client + "registration.redirect-uris[0]", "http://127.0.0.1/login/oauth2/code/city"),
        Map.entry(
            client + "registration.redirect-uris[1]", "http://127.0.0.1/login/oauth2/code/trusted"),
        Map.entry(client + "registration.scopes[0]", "openid"),
        Map.entry(client + "registration.scopes[1]", "profile"),
        Map.entry(client + "registration.scopes[2]", "email"),
        Map.entry(client + "require-proof-key", "true"));
  }

  String url() {
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    context.close();
  }

  /** Without a stereotype, so that the house under test does not take it for one of its own. */
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
      })
  static class House {

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("linked").password("{noop}" + PASSWORD).roles("USER").build(),
          User.withUsername("unknown").password("{noop}" + PASSWORD).roles("USER").build(),
          User.withUsername("oidc.by.claim").password("{noop}" + PASSWORD).roles("USER").build());
    }
  }
}
