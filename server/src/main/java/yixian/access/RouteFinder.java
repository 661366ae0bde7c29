package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the route of a request among the many hundreds of the house. Only those are looked at
 * closely whose path begins as the one asked for; the rules of matching stay Spring's own.
 */
final class RouteFinder extends RequestMappingHandlerMapping {

  private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();
  private final ThreadLocal<@Nullable String> asked = new ThreadLocal<>();

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    asked.set(isPlain(path) ? path : null);
    try {
      return super.lookupHandlerMethod(path, request);
    } finally {
      asked.remove();
    }
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    String path = asked.get();
    return path == null || beginsAs(route, path) ? super.getMatchingMapping(route, request) : null;
  }

  private boolean beginsAs(RequestMappingInfo route, String path) {
    for (String each : beginnings.computeIfAbsent(route, RouteFinder::beginnings)) {
      if (path.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> beginnings(RequestMappingInfo route) {
    return route.getPatternValues().stream().map(RouteFinder::beginning).toList();
  }

  /** A pattern up to where it begins to stand for several paths. */
  private static String beginning(String pattern) {
    return pattern.split("[{*?]", 2)[0];
  }

  /** Whether it is written in one way only: no escapes, no parameters within. */
  private static boolean isPlain(String path) {
    return path.indexOf('%') < 0 && path.indexOf(';') < 0;
  }
}
