package yixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who is asking, from the session cookie, and leaves it on the request for the door-keeper.
 */
class SessionFilter extends OncePerRequestFilter {

  static final String SIGNED_IN = SessionFilter.class.getName() + ".signedIn";

  private final Sessions sessions;

  SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Cookies.read(request, Cookies.SESSION)
        .flatMap(token -> sessions.find(token, request.getRemoteAddr()))
        .ifPresent(signedIn -> request.setAttribute(SIGNED_IN, signedIn));
    chain.doFilter(request, response);
  }
}
