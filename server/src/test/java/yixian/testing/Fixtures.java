package yixian.testing;

import java.util.List;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Finds what the rooms put up beside their tests, so that a list of them can be forgotten by
 * nobody.
 */
public final class Fixtures {

  private Fixtures() {}

  /** One of each class of the kind, made with beans of the house. */
  public static <T> List<T> all(Class<T> kind, AutowireCapableBeanFactory house) {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(kind));
    return scan.findCandidateComponents("yixian").stream()
        .map(found -> kind.cast(house.createBean(type(found.getBeanClassName()))))
        .toList();
  }

  private static Class<?> type(@org.jspecify.annotations.Nullable String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
