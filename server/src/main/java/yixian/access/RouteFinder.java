package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the route of a request among the many hundreds of the house. Only those are looked at
 * closely that have as many parts and the same fixed ones; the rules of matching stay Spring's own.
 */
final class RouteFinder extends RequestMappingHandlerMapping {

  /** The parts of the path that this thread is finding a route for. */
  private static final ThreadLocal<@Nullable List<String>> ASKED = new ThreadLocal<>();

  private final Map<RequestMappingInfo, List<Outline>> outlines = new ConcurrentHashMap<>();

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    ASKED.set(isPlain(path) ? parts(path) : null);
    try {
      return super.lookupHandlerMethod(path, request);
    } finally {
      ASKED.remove();
    }
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    List<String> path = ASKED.get();
    return path == null || mayFit(route, path) ? super.getMatchingMapping(route, request) : null;
  }

  private boolean mayFit(RequestMappingInfo route, List<String> path) {
    for (Outline each : outlines.computeIfAbsent(route, RouteFinder::outlines)) {
      if (each.mayFit(path)) {
        return true;
      }
    }
    return false;
  }

  private static List<Outline> outlines(RequestMappingInfo route) {
    return route.getPatternValues().stream().map(Outline::of).toList();
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }

  /** Whether it is written in one way only: no escapes, no parameters within. */
  private static boolean isPlain(String path) {
    return path.indexOf('%') < 0 && path.indexOf(';') < 0;
  }

  /**
   * What is fixed of a pattern.
   *
   * @param fixed its parts, null for one that stands for any
   * @param openEnd whether it stands for paths of any length
   */
  private record Outline(List<@Nullable String> fixed, boolean openEnd) {

    static Outline of(String pattern) {
      List<@Nullable String> fixed = new ArrayList<>();
      for (String part : parts(pattern)) {
        fixed.add(part.matches(".*[{*?].*") ? null : part);
      }
      return new Outline(fixed, pattern.contains("**") || pattern.contains("{*"));
    }

    boolean mayFit(List<String> path) {
      if (openEnd) {
        return true;
      }
      if (path.size() != fixed.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        String part = fixed.get(i);
        if (part != null && !part.equals(path.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
