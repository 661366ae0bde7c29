package yixian.documents.cv;

import java.util.List;

/**
 * 推断 · What follows from a form, why, and from which places.
 *
 * @param because one sentence for the person it is about
 */
public record Derived<T>(T value, String because, List<Evidence> seen) {

  public Derived {
    seen = List.copyOf(seen);
  }
}
