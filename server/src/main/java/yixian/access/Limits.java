package yixian.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 限流 · Keeps one client from taking the house away from all others: token buckets by account, by
 * address where nobody is signed in, and by route where one request costs much.
 *
 * <p>Where no session is brought they are asked at the gate, before anything else: what is turned
 * away there costs hardly more than reading its head. Otherwise they are asked once it is known
 * whose session it is.
 *
 * <p>This machine itself is not limited by address: behind a proxy that does not tell addresses,
 * all would share it.
 */
@Component
class Limits {

  private static final Set<String> WHOLE_LISTS =
      Set.of("/api/public/grids", "/api/public/categories", "/api/map/boundaries.geojson");

  private static final String ASKED = Limits.class.getName() + ".asked";

  private record Limit(
      Predicate<HttpServletRequest> concerns,
      Function<HttpServletRequest, @Nullable String> who,
      Buckets buckets) {}

  private final boolean on;
  private final List<Limit> limits;

  Limits(LimitSettings settings) {
    this.on = settings.on();
    this.limits =
        List.of(
            new Limit(
                Limits::signIn,
                Limits::address,
                new Buckets(settings.signIn().perSecond(), settings.signIn().burst())),
            new Limit(
                Limits::citizenWrite,
                Limits::address,
                new Buckets(settings.citizen().perSecond(), settings.citizen().burst())),
            new Limit(
                Limits::costly,
                Limits::account,
                new Buckets(settings.costly().perSecond(), settings.costly().burst())),
            new Limit(
                Limits::wholeList,
                Limits::address,
                new Buckets(settings.lists().perSecond(), settings.lists().burst())),
            new Limit(
                request -> account(request) == null,
                Limits::address,
                new Buckets(settings.address().perSecond(), settings.address().burst())),
            new Limit(
                request -> true,
                Limits::account,
                new Buckets(settings.account().perSecond(), settings.account().burst())));
  }

  /** The filter before all others, for requests without a session. */
  Filter gate() {
    return new Gate();
  }

  /** The filter behind the one that knows whose session it is. */
  Filter inside() {
    return new Inside();
  }

  private final class Gate extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return concernsNot(request) || Cookies.read(request, Cookies.SESSION).isPresent();
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      request.setAttribute(ASKED, true);
      passOrRefuse(request, response, chain);
    }
  }

  private final class Inside extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return concernsNot(request) || request.getAttribute(ASKED) != null;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      passOrRefuse(request, response, chain);
    }
  }

  private boolean concernsNot(HttpServletRequest request) {
    return !on || !request.getRequestURI().startsWith("/api/");
  }

  private void passOrRefuse(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Buckets> full =
        limits.stream().flatMap(limit -> full(limit, request).stream()).findFirst();
    if (full.isPresent()) {
      int seconds = full.get().secondsToWait();
      response.setHeader("Retry-After", String.valueOf(seconds));
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      Refusals.write(response, 429, "too-many", "请求过于频繁，请 " + seconds + " 秒后再试；您的操作未生效");
      return;
    }
    chain.doFilter(request, response);
  }

  private static Optional<Buckets> full(Limit limit, HttpServletRequest request) {
    String who = limit.concerns().test(request) ? limit.who().apply(request) : null;
    return who == null || limit.buckets().take(who)
        ? Optional.empty()
        : Optional.of(limit.buckets());
  }

  private static boolean writes(HttpServletRequest request) {
    return !request.getMethod().equals("GET");
  }

  private static boolean signIn(HttpServletRequest request) {
    return writes(request)
        && account(request) == null
        && request.getRequestURI().startsWith("/api/session");
  }

  private static boolean citizenWrite(HttpServletRequest request) {
    return writes(request) && request.getRequestURI().startsWith("/api/public/");
  }

  private static boolean wholeList(HttpServletRequest request) {
    return account(request) == null && WHOLE_LISTS.contains(request.getRequestURI());
  }

  private static boolean costly(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.endsWith("/export.xlsx") || path.endsWith("/api/audit/verification");
  }

  private static @Nullable String account(HttpServletRequest request) {
    return request.getAttribute(SessionFilter.SIGNED_IN) instanceof SignedIn signedIn
        ? signedIn.accountId().toString()
        : null;
  }

  /** The address; of IPv6 only the network, which one household has. */
  private static @Nullable String address(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1")) {
      return null;
    }
    String[] groups = address.split(":");
    return groups.length < 5
        ? address
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }
}
