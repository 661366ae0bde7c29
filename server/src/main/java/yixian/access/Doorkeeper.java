package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import yixian.kernel.Actor;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/**
 * 门卫 · Lets a request into a route only with the permission that the route names; a route that
 * names none is closed.
 *
 * <p>A write must come from our own pages: it carries a header that other sites cannot set, and a
 * browser that tells where a request comes from must not tell of another site (protection against
 * CSRF, beside the SameSite cookie).
 */
class Doorkeeper implements HandlerInterceptor {

  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod route) || !request.getRequestURI().startsWith("/api/")) {
      return true;
    }
    Open open = route.getMethodAnnotation(Open.class);
    Requires requires = route.getMethodAnnotation(Requires.class);
    if (open == null && requires == null) {
      return !route.getBeanType().getName().startsWith("yixian.");
    }
    demandOwnSite(request);
    SignedIn signedIn = (SignedIn) request.getAttribute(SessionFilter.SIGNED_IN);
    if (open != null && open.withoutAccount()) {
      return true;
    }
    if (signedIn == null) {
      throw Problem.unauthenticated("请先登录");
    }
    if (signedIn.mustChangePassword() && !(open != null && open.withPasswordDue())) {
      throw Problem.refused("password-change", "请先修改初始口令");
    }
    if (requires != null) {
      demand(signedIn.actor(), requires);
    }
    return true;
  }

  private static void demand(Actor actor, Requires requires) {
    String name = Permission.nameOf(requires.value());
    actor.demand(requires.value(), name);
    if (requires.everywhere() && !actor.scope(requires.value()).everything()) {
      throw Problem.forbidden("此处全区共用，须有全区范围的“" + name + "”权限，请联系全区管理员");
    }
  }

  private static void demandOwnSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (!request.getMethod().equals("GET") && site != null && !OWN_SITES.contains(site)) {
      throw Problem.forbidden("请求来自其他网站，已拒绝");
    }
  }
}
