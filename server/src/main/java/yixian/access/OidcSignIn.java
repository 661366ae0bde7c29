package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in by the word of another house: authorization code with PKCE, state and nonce. What comes
 * of it is a session of ours; the provider's tokens are dropped.
 */
@Component
class OidcSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

  private final OidcSettings providers;
  private final AccessSettings settings;
  private final Identities identities;
  private final SignIn signIn;
  private final Welcome welcome;

  OidcSignIn(
      OidcSettings providers,
      AccessSettings settings,
      Identities identities,
      SignIn signIn,
      Welcome welcome) {
    this.providers = providers;
    this.settings = settings;
    this.identities = identities;
    this.signIn = signIn;
    this.welcome = welcome;
  }

  /** Opens the way where a provider is configured; elsewhere nothing of it exists. */
  void openTheWay(HttpSecurity http) throws Exception {
    if (!providers.providers().isEmpty()) {
      http.oauth2Login(this::configure);
    }
  }

  private void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
    OidcRegistrations registrations = new OidcRegistrations(providers);
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(registrations);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    OidcRequests requests = new OidcRequests(settings.secureCookies());
    login
        .loginPage("/")
        .clientRegistrationRepository(registrations)
        .authorizedClientRepository(new NoClients())
        .authorizationEndpoint(
            way ->
                way.authorizationRequestResolver(resolver).authorizationRequestRepository(requests))
        .successHandler(this::known)
        .failureHandler(OidcSignIn::refused);
  }

  private void known(HttpServletRequest request, HttpServletResponse response, Authentication proof)
      throws IOException {
    if (!(proof instanceof OAuth2AuthenticationToken token)
        || !(token.getPrincipal() instanceof OidcUser user)) {
      response.sendRedirect("/?signin=failed");
      return;
    }
    String provider = token.getAuthorizedClientRegistrationId();
    Account account = identities.account(provider, user).orElse(null);
    if (account == null) {
      response.sendRedirect("/?signin=unlinked");
      return;
    }
    HttpHeaders headers = new HttpHeaders();
    welcome.addCookies(headers, signIn.open(account, Visitor.of(request), "oidc:" + provider));
    headers
        .getOrEmpty(HttpHeaders.SET_COOKIE)
        .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    response.sendRedirect("/");
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    LOG.info("外部身份登录未成：{}", why.getMessage());
    response.sendRedirect("/?signin=failed");
  }
}
