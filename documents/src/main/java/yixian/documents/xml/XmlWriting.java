package yixian.documents.xml;

import java.util.Map;

/**
 * Writes elements so that they are read as what they are.
 *
 * <p>Line breaks inside a value are written as Windows programs expect them; characters that XML
 * cannot hold become blanks, because a file that nobody can open helps nobody.
 */
final class XmlWriting {

  private final StringBuilder out = new StringBuilder();

  private XmlWriting() {}

  static String write(Tag tag) {
    XmlWriting writing = new XmlWriting();
    writing.tag(tag);
    return writing.out.toString();
  }

  private void tag(Tag tag) {
    out.append('<').append(tag.name());
    for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      characters(attribute.getValue(), true);
      out.append('"');
    }
    if (tag.content().isEmpty()) {
      out.append(
          switch (tag.spelling()) {
            case PAIR -> "></" + tag.name() + ">";
            case SHORT -> "/>";
            case SHORT_WITH_BLANK -> " />";
          });
      return;
    }
    out.append('>');
    tag.content().forEach(this::content);
    out.append("</").append(tag.name()).append('>');
  }

  private void content(XmlContent part) {
    switch (part) {
      case Tag tag -> tag(tag);
      case XmlContent.Text text when text.value().isBlank() -> out.append(text.value());
      case XmlContent.Text text -> characters(text.value(), false);
      case XmlContent.Comment comment -> out.append("<!--").append(comment.value()).append("-->");
    }
  }

  private void characters(String value, boolean attribute) {
    value.codePoints().forEach(character -> character(character, attribute));
  }

  private void character(int character, boolean attribute) {
    switch (character) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '\r' -> out.append("&#13;");
      case '"' -> out.append(attribute ? "&quot;" : "\"");
      case '\n' -> out.append(attribute ? "&#10;" : "\r\n");
      case '\t' -> out.append(attribute ? "&#9;" : "\t");
      default -> out.appendCodePoint(isXml(character) ? character : ' ');
    }
  }

  private static boolean isXml(int character) {
    return character >= 0x20
        && character != 0xFFFE
        && character != 0xFFFF
        && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }
}
