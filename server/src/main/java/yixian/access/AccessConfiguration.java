package yixian.access;

import jakarta.servlet.Filter;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yixian.kernel.KeyFile;

/**
 * The chain of filters before every route.
 *
 * <p>Who may enter is decided by {@link Doorkeeper} from the route's own annotation, not by a list
 * of paths here: a new route cannot be forgotten. CSRF is answered there too.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  AccessSettings.class,
  BurdenSettings.class,
  DiskSettings.class,
  LimitSettings.class,
  OidcSettings.class
})
class AccessConfiguration {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
          + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Nobody reads spans of single filters; without them a request costs less. */
  @Bean
  SecurityObservationSettings spans() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcRegistrations routes() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RouteFinder();
      }
    };
  }

  @Bean
  FilterRegistrationBean<Filter> gate(Limits limits) {
    FilterRegistrationBean<Filter> gate = new FilterRegistrationBean<>(limits.gate());
    gate.setName("gate");
    gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return gate;
  }

  @Bean
  FilterRegistrationBean<Filter> slashes() {
    FilterRegistrationBean<Filter> slashes = new FilterRegistrationBean<>(new Slashes("/open311"));
    slashes.setName("slashes");
    slashes.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return slashes;
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Sessions sessions,
      OidcSignIn oidc,
      Limits limits,
      DiskSettings disk,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver words,
      @Value("${yixian.data}") Path data)
      throws Exception {
    byte[] requestKey =
        KeyFile.readOrMake(data, "requests.key", KeyGenerators.secureRandom(32)::generateKey);
    oidc.openTheWay(http);
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new SessionFilter(sessions, words), AuthorizationFilter.class)
        .addFilterBefore(limits.inside(), AuthorizationFilter.class)
        .addFilterBefore(new Reserve(disk, data), AuthorizationFilter.class)
        .addFilterBefore(new BodyDigestFilter(requestKey), AuthorizationFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(
                        referrer ->
                            referrer.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy("geolocation=(self), camera=(self), microphone=()")))
        .build();
  }
}
