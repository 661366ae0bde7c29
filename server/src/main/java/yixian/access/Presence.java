package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/**
 * 在场 · Asks again, in the midst of a long answer, who is asking and what he may by now: rights that
 * end, end the answer too.
 */
@Component
public class Presence {

  private final Sessions sessions;

  Presence(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Who asks, with the rights of this moment; at most half a second old. */
  public Actor of(HttpServletRequest request) {
    return Cookies.read(request, Cookies.SESSION)
        .flatMap(token -> sessions.find(token, request.getRemoteAddr()))
        .map(SignedIn::actor)
        .orElseThrow(() -> Problem.unauthenticated("登录已失效，请重新登录"));
  }
}
