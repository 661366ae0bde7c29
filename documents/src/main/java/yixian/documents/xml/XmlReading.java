package yixian.documents.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Builds one document from the parser's events. Processing instructions are left out: no form needs
 * them.
 */
final class XmlReading {

  private static final int MOST_TAGS = 20_000;

  private final XMLStreamReader reader;
  private final Spellings spellings;
  private final Deque<Open> open = new ArrayDeque<>();
  private int tags;

  /** An element whose end has not come yet. */
  private record Open(
      String name,
      Map<String, String> attributes,
      List<XmlContent> content,
      EmptySpelling spelling) {}

  XmlReading(XMLStreamReader reader, String source) {
    this.reader = reader;
    this.spellings = new Spellings(source);
  }

  Tag document() throws XMLStreamException {
    List<XmlContent> outside = new ArrayList<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open.push(start());
        case XMLStreamConstants.END_ELEMENT -> {
          Open ended = open.pop();
          Tag tag = new Tag(ended.name, ended.attributes, ended.content, ended.spelling);
          (open.isEmpty() ? outside : open.element().content).add(tag);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            add(new XmlContent.Text(reader.getText()));
        case XMLStreamConstants.COMMENT -> add(new XmlContent.Comment(reader.getText()));
        case XMLStreamConstants.DTD -> throw new XMLStreamException("DOCTYPE");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("entity");
        default -> {}
      }
    }
    return (Tag) outside.getFirst();
  }

  private void add(XmlContent content) {
    if (!open.isEmpty()) {
      open.element().content.add(content);
    }
  }

  private Open start() throws XMLStreamException {
    if (++tags > MOST_TAGS) {
      throw new XMLStreamException("too many elements");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(attributeName(i), reader.getAttributeValue(i));
    }
    return new Open(reader.getLocalName(), attributes, new ArrayList<>(), spellings.next());
  }

  private String attributeName(int index) {
    String prefix = reader.getAttributePrefix(index);
    String name = reader.getAttributeLocalName(index);
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }
}
