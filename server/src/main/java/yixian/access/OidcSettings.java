package yixian.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 外部身份提供方 · Other houses whose word on who somebody is we take, by id. None by default: then
 * nothing is ever called.
 *
 * @param oidc {@code yixian.oidc.<id>.issuer}, {@code .client-id}, {@code .client-secret}, {@code
 *     .name}, {@code .login-claim}
 */
@ConfigurationProperties("yixian")
record OidcSettings(@Nullable Map<String, Provider> oidc) {

  /**
   * One provider.
   *
   * @param loginClaim the claim that holds the login of our account, where the provider may be
   *     trusted to name it; a first sign-in is then linked by it ({@code email} only when
   *     verified). Without it an administrator links.
   */
  record Provider(
      String issuer,
      String clientId,
      String clientSecret,
      String name,
      @Nullable String loginClaim) {}

  Map<String, Provider> providers() {
    return oidc == null ? Map.of() : oidc;
  }
}
