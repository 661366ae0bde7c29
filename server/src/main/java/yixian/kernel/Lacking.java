package yixian.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * 缺项 · What a value that was read lacks: nulls where its type says that there is none.
 *
 * <p>Every type of ours says so of each of its values, by {@code @Nullable} or without; so nothing
 * more has to be said anywhere.
 */
public final class Lacking {

  /** Under which name a request keeps the body that was read. */
  public static final String BODY = Lacking.class.getName() + ".body";

  private final List<Fault> faults = new ArrayList<>();

  private Lacking() {}

  /** A fault for each value that must be there and is not, by its way in the JSON. */
  public static List<Fault> in(Object value) {
    Lacking lacking = new Lacking();
    lacking.look(value, null, "");
    return lacking.faults;
  }

  private void look(@Nullable Object value, @Nullable AnnotatedType type, String way) {
    if (value == null || (value instanceof JsonNode node && node.isNull())) {
      if (type == null || !type.isAnnotationPresent(Nullable.class)) {
        faults.add(new Fault(way, "“" + way + "”没有填写", "请填写后重新提交"));
      }
    } else if (value instanceof Collection<?> all) {
      int index = 0;
      for (Object each : all) {
        look(each, argument(type, 0), way + "[" + index++ + "]");
      }
    } else if (value instanceof Map<?, ?> all) {
      all.forEach((key, each) -> look(each, argument(type, 1), step(way, String.valueOf(key))));
    } else if (value instanceof Record body && isOurs(body)) {
      for (RecordComponent component : body.getClass().getRecordComponents()) {
        look(of(component, body), component.getAnnotatedType(), step(way, name(component)));
      }
    }
  }

  private static String name(RecordComponent component) {
    JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
    return other == null ? component.getName() : other.value();
  }

  private static boolean isOurs(Record body) {
    return body.getClass().getName().startsWith("yixian.");
  }

  private static String step(String way, String name) {
    return way.isEmpty() ? name : way + "." + name;
  }

  private static @Nullable AnnotatedType argument(@Nullable AnnotatedType type, int index) {
    return type instanceof AnnotatedParameterizedType of
        ? of.getAnnotatedActualTypeArguments()[index]
        : null;
  }

  private static @Nullable Object of(RecordComponent component, Record body) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(body);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record always tells its values", e);
    }
  }
}
