package yixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds who is asking, from the session cookie, and leaves it on the request for the door-keeper.
 *
 * <p>While the database is away nobody can be recognised; that is told in the same words as from a
 * route.
 */
class SessionFilter extends OncePerRequestFilter {

  static final String SIGNED_IN = SessionFilter.class.getName() + ".signedIn";

  private final Sessions sessions;
  private final HandlerExceptionResolver words;

  SessionFilter(Sessions sessions, HandlerExceptionResolver words) {
    this.sessions = sessions;
    this.words = words;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Cookies.read(request, Cookies.SESSION)
          .flatMap(token -> sessions.find(token, request.getRemoteAddr()))
          .ifPresent(signedIn -> request.setAttribute(SIGNED_IN, signedIn));
    } catch (DataAccessException | TransactionException away) {
      words.resolveException(request, response, null, away);
      return;
    }
    chain.doFilter(request, response);
  }
}
