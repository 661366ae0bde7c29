package yixian.documents.xml;

/** What may stand between two tags. */
public sealed interface XmlContent permits Tag, XmlContent.Text, XmlContent.Comment {

  /** Characters, unescaped, line breaks as {@code \n}. */
  record Text(String value) implements XmlContent {}

  /** A remark of whoever wrote the file. */
  record Comment(String value) implements XmlContent {}
}
