package yixian.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An element as it was read: its name with prefix, its attributes in order, its content.
 *
 * @param spelling how it is written as long as it has no content
 */
public record Tag(
    String name, Map<String, String> attributes, List<XmlContent> content, EmptySpelling spelling)
    implements XmlContent {

  public Tag {
    content = List.copyOf(content);
  }

  /** A new element that holds text. */
  public static Tag of(String name, String text) {
    return new Tag(name, Map.of(), textual(text), EmptySpelling.PAIR);
  }

  /** A new element that holds other elements. */
  public static Tag around(String name, List<XmlContent> content) {
    return new Tag(name, Map.of(), content, EmptySpelling.PAIR);
  }

  /** All text in this element and below, in order. */
  public String text() {
    StringBuilder text = new StringBuilder();
    gather(text);
    return text.toString();
  }

  public Tag withText(String text) {
    return withContent(textual(text));
  }

  public Tag withContent(List<XmlContent> changed) {
    return new Tag(name, attributes, changed, spelling);
  }

  public Stream<Tag> tags() {
    return content.stream().filter(Tag.class::isInstance).map(Tag.class::cast);
  }

  public Stream<Tag> tags(String wanted) {
    return tags().filter(tag -> tag.name.equals(wanted));
  }

  public Optional<Tag> findTag(String wanted) {
    return tags(wanted).findFirst();
  }

  /** This element with the first child of that name exchanged in its place. */
  public Tag exchange(Tag changed) {
    return exchangeFirst(child -> child.name.equals(changed.name), changed);
  }

  private Tag exchangeFirst(Predicate<Tag> which, Tag changed) {
    List<XmlContent> children = new ArrayList<>(content);
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Tag child && which.test(child)) {
        children.set(i, changed);
        break;
      }
    }
    return withContent(children);
  }

  private static List<XmlContent> textual(String text) {
    return text.isEmpty() ? List.of() : List.of(new Text(text));
  }

  private void gather(StringBuilder into) {
    for (XmlContent part : content) {
      switch (part) {
        case Text text -> into.append(text.value());
        case Tag tag -> tag.gather(into);
        case Comment _ -> {}
      }
    }
  }
}
