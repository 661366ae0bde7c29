package yixian.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of requests made from the types that a route reads them into: sound ones, and the same
 * with one value spoiled.
 */
public final class Bodies {

  private Bodies() {}

  /**
   * A body with one value spoiled.
   *
   * @param where the way to the value
   */
  public record Spoiled(String where, @Nullable Object body) {}

  /** A body in which every value is given and of its type. */
  public static Object sound(Type type) {
    Class<?> raw = raw(type);
    if (raw.isRecord()) {
      Map<String, Object> values = new LinkedHashMap<>();
      components(raw).forEach((name, of) -> values.put(name, sound(of)));
      return values;
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return List.of(sound(argument(type, 0)));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Map.of(String.valueOf(sound(argument(type, 0))), sound(argument(type, 1)));
    }
    return raw.isEnum() ? ((Enum<?>) raw.getEnumConstants()[0]).name() : plain(raw);
  }

  private static Object plain(Class<?> type) {
    if (type == String.class) {
      return "文字";
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == UUID.class) {
      return UUID.randomUUID().toString();
    }
    if (type == LocalDate.class) {
      return "2026-12-01";
    }
    if (type == LocalTime.class) {
      return "09:00";
    }
    if (type == YearMonth.class) {
      return "2026-12";
    }
    if (type == Instant.class) {
      return "2026-12-01T01:00:00Z";
    }
    return isNumber(type) ? 1 : Map.of();
  }

  /** The sound body with null in the place of each value, one after another. */
  public static List<Spoiled> withNull(Type type) {
    return spoiled(type, value -> Collections.singletonList(null));
  }

  /** The sound body with something of another type in the place of each value. */
  public static List<Spoiled> withWrongType(Type type) {
    return spoiled(type, Bodies::wrong);
  }

  /** What cannot be read into the type; nothing where anything can. */
  private static List<@Nullable Object> wrong(Type type) {
    Class<?> raw = raw(type);
    if (raw == String.class) {
      return List.of(Map.of("x", 1));
    }
    boolean told =
        raw.isRecord()
            || raw.isEnum()
            || Collection.class.isAssignableFrom(raw)
            || Map.class.isAssignableFrom(raw)
            || !plain(raw).equals(Map.of());
    return told ? List.of("错") : List.of();
  }

  private static List<Spoiled> spoiled(Type type, Function<Type, List<@Nullable Object>> spoil) {
    List<Spoiled> all = new ArrayList<>();
    Class<?> raw = raw(type);
    if (raw.isRecord()) {
      components(raw)
          .forEach(
              (name, of) -> {
                for (Spoiled each : both(of, spoil)) {
                  Map<String, @Nullable Object> whole = new LinkedHashMap<>(object(sound(type)));
                  whole.put(name, each.body());
                  all.add(new Spoiled(name + each.where(), whole));
                }
              });
    } else if (Collection.class.isAssignableFrom(raw)) {
      for (Spoiled each : both(argument(type, 0), spoil)) {
        all.add(new Spoiled("[]" + each.where(), Collections.singletonList(each.body())));
      }
    } else if (Map.class.isAssignableFrom(raw)) {
      String key = String.valueOf(sound(argument(type, 0)));
      for (Spoiled each : both(argument(type, 1), spoil)) {
        all.add(new Spoiled("{}" + each.where(), Collections.singletonMap(key, each.body())));
      }
    }
    return all;
  }

  /** The value itself spoiled, and whatever is inside it. */
  private static List<Spoiled> both(Type type, Function<Type, List<@Nullable Object>> spoil) {
    List<Spoiled> all = new ArrayList<>();
    spoil.apply(type).forEach(value -> all.add(new Spoiled("", value)));
    for (Spoiled inside : spoiled(type, spoil)) {
      all.add(new Spoiled("." + inside.where(), inside.body()));
    }
    return all;
  }

  @SuppressWarnings("unchecked") // a record is sound as an object
  private static Map<String, Object> object(Object sound) {
    return (Map<String, Object>) sound;
  }

  /** The values of a record by the names that they have in JSON. */
  private static Map<String, Type> components(Class<?> type) {
    Parameter[] parameters = canonical(type).getParameters();
    RecordComponent[] components = type.getRecordComponents();
    Map<String, Type> named = new LinkedHashMap<>();
    for (int i = 0; i < components.length; i++) {
      JsonProperty other = parameters[i].getAnnotation(JsonProperty.class);
      String name = other == null ? components[i].getName() : other.value();
      named.put(name, components[i].getGenericType());
    }
    return named;
  }

  private static Constructor<?> canonical(Class<?> type) {
    int values = type.getRecordComponents().length;
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      if (each.getParameterCount() == values) {
        return each;
      }
    }
    throw new AssertionError("A record without its constructor: " + type);
  }

  private static boolean isNumber(Class<?> type) {
    return Number.class.isAssignableFrom(type)
        || type == int.class
        || type == long.class
        || type == double.class;
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType of -> (Class<?>) of.getRawType();
      default -> Object.class;
    };
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType of ? of.getActualTypeArguments()[index] : Object.class;
  }
}
