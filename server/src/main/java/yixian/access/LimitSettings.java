package yixian.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of requests, far above what a person needs.
 *
 * @param on switched off only for measuring
 * @param account what one account may ask for
 * @param address what one address without a session may ask for; an office of hundreds shares one
 * @param signIn tries to sign in, an address
 * @param citizen writes of residents, an address
 * @param costly exports and verifications, an account
 * @param lists whole public lists and maps, an address; a page asks for each once
 */
@ConfigurationProperties("yixian.limits")
record LimitSettings(
    @DefaultValue("true") boolean on,
    @DefaultValue Rate account,
    @DefaultValue Address address,
    @DefaultValue SignInRate signIn,
    @DefaultValue Citizen citizen,
    @DefaultValue Costly costly,
    @DefaultValue Lists lists) {

  record Rate(@DefaultValue("200") double perSecond, @DefaultValue("1000") int burst) {}

  record Address(@DefaultValue("100") double perSecond, @DefaultValue("1000") int burst) {}

  record SignInRate(@DefaultValue("5") double perSecond, @DefaultValue("200") int burst) {}

  record Citizen(@DefaultValue("0.5") double perSecond, @DefaultValue("60") int burst) {}

  record Costly(@DefaultValue("0.2") double perSecond, @DefaultValue("10") int burst) {}

  record Lists(@DefaultValue("5") double perSecond, @DefaultValue("100") int burst) {}
}
