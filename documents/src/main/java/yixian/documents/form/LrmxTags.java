package yixian.documents.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yixian.documents.xml.EmptySpelling;
import yixian.documents.xml.Tag;
import yixian.documents.xml.XmlContent;

/**
 * How the tags of a .lrmx file are laid out: their order, their indentation, the items of the
 * family.
 */
final class LrmxTags {

  static final String ITEM = "Item";

  private static final String TITLE = "ChengWei";
  private static final String NAME = "XingMing";
  private static final String BIRTH = "ChuShengRiQi";
  private static final String STATUS = "ZhengZhiMianMao";
  private static final String WORK = "GongZuoDanWeiJiZhiWu";

  private static final String STEP = "  ";

  /** Each tag of the form in its order. */
  private static final List<String> ORDER =
      Arrays.stream(FormField.values())
          .flatMap(
              field ->
                  switch (field) {
                    case REASON -> Stream.of(field.tag(), LrmxFile.FAMILY);
                    case ID_NUMBER -> Stream.of(field.tag(), LrmxFile.PHOTO);
                    default -> Stream.of(field.tag());
                  })
          .toList();

  private static final List<String> NEWER = FormField.NEWER.stream().map(FormField::tag).toList();

  private LrmxTags() {}

  /** A form in which nothing is filled in, with all tags that every program expects. */
  static Tag blank() {
    List<XmlContent> children = new ArrayList<>();
    for (String name : ORDER) {
      if (!NEWER.contains(name)) {
        children.add(new XmlContent.Text("\n" + STEP));
        children.add(Tag.of(name, ""));
      }
    }
    children.add(new XmlContent.Text("\n"));
    return Tag.around(LrmxFile.ROOT, children);
  }

  /** The root with one text put into its tag, which is made in its place where it is missing. */
  static Tag put(Tag root, String name, String text) {
    Optional<Tag> present = root.findTag(name);
    return present.isPresent()
        ? root.exchange(present.get().withText(text))
        : insert(root, Tag.of(name, text));
  }

  /** The root with this family; items that stay keep what else they hold. */
  static Tag putFamily(Tag root, List<Relative> family) {
    Tag before = root.findTag(LrmxFile.FAMILY).orElse(Tag.of(LrmxFile.FAMILY, ""));
    List<Tag> items = before.tags(ITEM).toList();
    List<XmlContent> children = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      children.add(new XmlContent.Text("\n" + STEP.repeat(2)));
      children.add(item(i < items.size() ? items.get(i) : Tag.of(ITEM, ""), family.get(i)));
    }
    before.tags().filter(tag -> !tag.name().equals(ITEM)).forEach(children::add);
    if (!children.isEmpty()) {
      children.add(new XmlContent.Text("\n" + STEP));
    }
    Tag after = before.withContent(children);
    return root.findTag(LrmxFile.FAMILY).isPresent() ? root.exchange(after) : insert(root, after);
  }

  static Relative relative(Tag item) {
    return Relative.of(
        text(item, TITLE),
        text(item, NAME),
        text(item, BIRTH),
        text(item, STATUS),
        text(item, WORK));
  }

  private static Tag item(Tag item, Relative relative) {
    if (item.content().isEmpty()) {
      item = blankItem(item);
    }
    Map<String, String> texts =
        Map.of(
            TITLE, relative.title(),
            NAME, relative.name().written(),
            BIRTH, relative.birth().written(),
            STATUS, relative.politicalStatus(),
            WORK, relative.work());
    for (String name : List.of(TITLE, NAME, BIRTH, STATUS, WORK)) {
      String text = texts.getOrDefault(name, "");
      if (!text(item, name).equals(text)) {
        Tag tag = item.findTag(name).orElse(Tag.of(name, "")).withText(text);
        item = item.findTag(name).isPresent() ? item.exchange(tag) : append(item, tag);
      }
    }
    return item;
  }

  private static Tag blankItem(Tag item) {
    List<XmlContent> children = new ArrayList<>();
    for (String name : List.of(TITLE, NAME, BIRTH, STATUS, WORK)) {
      children.add(new XmlContent.Text("\n" + STEP.repeat(3)));
      children.add(new Tag(name, Map.of(), List.of(), EmptySpelling.PAIR));
    }
    children.add(new XmlContent.Text("\n" + STEP.repeat(2)));
    return item.withContent(children);
  }

  private static Tag append(Tag parent, Tag child) {
    List<XmlContent> children = new ArrayList<>(parent.content());
    children.add(child);
    return parent.withContent(children);
  }

  /** Puts a missing tag behind the last of those that come before it in the order of the form. */
  private static Tag insert(Tag root, Tag child) {
    List<String> earlier = ORDER.subList(0, Math.max(0, ORDER.indexOf(child.name())));
    List<XmlContent> children = new ArrayList<>(root.content());
    int place = 0;
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Tag tag && earlier.contains(tag.name())) {
        place = i + 1;
      }
    }
    children.add(place, child);
    children.add(place, new XmlContent.Text("\n" + STEP));
    return root.withContent(children);
  }

  private static String text(Tag item, String name) {
    return item.findTag(name).map(tag -> FormTexts.clean(tag.text())).orElse("");
  }
}
