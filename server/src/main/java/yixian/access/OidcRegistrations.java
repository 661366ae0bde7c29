package yixian.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * Reads a provider's own description at its first use, so that the house starts even while the
 * provider is away.
 */
class OidcRegistrations implements ClientRegistrationRepository {

  private static final Logger LOG = LoggerFactory.getLogger(OidcRegistrations.class);

  private final OidcSettings settings;
  private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

  OidcRegistrations(OidcSettings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings("NullAway") // the interface says null for unknown ids, without annotating it
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    OidcSettings.Provider provider = settings.providers().get(id);
    if (provider == null) {
      return null;
    }
    ClientRegistration found = known.get(id);
    if (found == null) {
      found = discover(id, provider);
      if (found != null) {
        known.put(id, found);
      }
    }
    return found;
  }

  private static @Nullable ClientRegistration discover(String id, OidcSettings.Provider provider) {
    try {
      return ClientRegistrations.fromIssuerLocation(provider.issuer())
          .registrationId(id)
          .clientId(provider.clientId())
          .clientSecret(provider.clientSecret())
          .clientName(provider.name())
          .scope("openid", "profile", "email")
          .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
          .build();
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn("身份提供方 {}（{}）读不到说明：{}", id, provider.issuer(), e.getMessage());
      return null;
    }
  }
}
