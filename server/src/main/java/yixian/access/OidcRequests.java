package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Remembers which sign-in this browser began (state, nonce, PKCE verifier), by a cookie of its own
 * that also comes back from another site. Each is taken once.
 */
class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String COOKIE = "yixian_oidc";

  private final Pending<OAuth2AuthorizationRequest> pending = new Pending<>();
  private final boolean secure;

  OidcRequests(boolean secure) {
    this.secure = secure;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return Cookies.read(request, COOKIE).flatMap(pending::look).orElse(null);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (begun != null) {
      String token = Token.fresh();
      pending.put(token, begun);
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(COOKIE, token)
              .httpOnly(true)
              .secure(secure)
              .sameSite("Lax")
              .path("/login/oauth2")
              .maxAge(Duration.ofMinutes(10))
              .build()
              .toString());
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return Cookies.read(request, COOKIE).flatMap(pending::take).orElse(null);
  }
}
