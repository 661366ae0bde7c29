package yixian.testing;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** A route of the house as its own table tells it. */
public record Route(
    String method, String path, @Nullable String contentType, HandlerMethod handler) {

  private static final Set<String> SEARCHES = Set.of("q", "text", "words", "name", "query");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");

  /** All routes under {@code /api} of our own rooms. */
  public static List<Route> all(RequestMappingHandlerMapping table) {
    List<Route> routes = new ArrayList<>();
    table.getHandlerMethods().forEach((info, handler) -> add(routes, info, handler));
    routes.sort(Comparator.comparing(Route::name));
    return routes;
  }

  private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
    if (!handler.getBeanType().getName().startsWith("yixian.")) {
      return;
    }
    String type =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .map(MediaType::toString)
            .orElse(null);
    for (String path : info.getPatternValues()) {
      for (RequestMethod method : info.getMethodsCondition().getMethods()) {
        if (path.startsWith("/api/")) {
          routes.add(new Route(method.name(), path, type, handler));
        }
      }
    }
  }

  /** For example {@code PATCH /api/accounts/{id}}. */
  public String name() {
    return method + " " + path;
  }

  public @Nullable Requires requires() {
    return handler.getMethodAnnotation(Requires.class);
  }

  public @Nullable Open open() {
    return handler.getMethodAnnotation(Open.class);
  }

  public boolean takes(Class<?> type) {
    return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
  }

  /** The parameters by which it looks for words, of its own or of a record of them. */
  public List<String> searches() {
    return Arrays.stream(handler.getMethod().getParameters())
        .flatMap(Route::named)
        .filter(SEARCHES::contains)
        .toList();
  }

  private static Stream<String> named(Parameter parameter) {
    if (parameter.getType().isRecord() && !parameter.isAnnotationPresent(RequestBody.class)) {
      return Arrays.stream(parameter.getType().getRecordComponents())
          .filter(each -> each.getType() == String.class)
          .map(RecordComponent::getName);
    }
    return parameter.getType() == String.class && parameter.isAnnotationPresent(RequestParam.class)
        ? Stream.of(parameter.getName())
        : Stream.empty();
  }

  /** Whether a record is named in the path by its id. */
  public boolean namesARecord() {
    for (Parameter parameter : handler.getMethod().getParameters()) {
      if (parameter.isAnnotationPresent(PathVariable.class) && parameter.getType() == UUID.class) {
        return true;
      }
    }
    return false;
  }

  /** The path with the given values, and with ids of nothing for the rest. */
  public String with(Map<String, ?> values) {
    Matcher variables = VARIABLE.matcher(path);
    return variables.replaceAll(
        match -> {
          Object value = values.get(match.group(1));
          return String.valueOf(value == null ? nothing(match.group(1)) : value);
        });
  }

  /** The id of nothing; the first of what is told by its place within a record. */
  private Object nothing(String variable) {
    boolean place =
        Arrays.stream(handler.getMethod().getParameters())
            .anyMatch(one -> one.getName().equals(variable) && one.getType() == int.class);
    return place ? 1 : UUID.randomUUID();
  }
}
