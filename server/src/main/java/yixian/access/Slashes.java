package yixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes doubled slashes out of addresses below one prefix, for clients that join addresses without
 * care; everywhere else the firewall goes on refusing them.
 *
 * <p>What comes there in parts is left closed until the route itself opens it, so that a torn form
 * is answered in the route's own words.
 */
class Slashes extends OncePerRequestFilter {

  private final String prefix;

  Slashes(String prefix) {
    this.prefix = prefix;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = single(request.getRequestURI());
    return !path.equals(prefix) && !path.startsWith(prefix + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Tidy(request), response);
  }

  private static String single(String path) {
    return path.replaceAll("/{2,}", "/");
  }

  private static final class Tidy extends HttpServletRequestWrapper {

    Tidy(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return single(super.getRequestURI());
    }

    @Override
    public String getServletPath() {
      return single(super.getServletPath());
    }

    @Override
    public @Nullable String getContentType() {
      String type = super.getContentType();
      return type != null && type.startsWith("multipart/") ? null : type;
    }
  }
}
