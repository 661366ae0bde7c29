package yixian.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param sessionIdle a session unused for so long ends
 * @param sessionLife a session ends after so long in any case
 * @param freshness within what time a change of rights is seen by every server
 * @param origin where browsers reach this house, for example {@code https://grid.example.gov.cn};
 *     where it is not set, passkeys are bound to the host of the request
 * @param secureCookies whether cookies are sent over TLS only; on wherever the district puts TLS in
 *     front
 */
@ConfigurationProperties("yixian.access")
record AccessSettings(
    @DefaultValue("8h") Duration sessionIdle,
    @DefaultValue("30d") Duration sessionLife,
    @DefaultValue("500ms") Duration freshness,
    @DefaultValue("false") boolean secureCookies,
    @Nullable String origin) {}
