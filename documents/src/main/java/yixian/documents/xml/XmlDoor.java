package yixian.documents.xml;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one door by which XML comes into the house.
 *
 * <p>The parser of the JDK reads local files and fetches addresses when a document asks for it.
 * Here a document type is refused outright, so there are no entities to expand and nothing to
 * fetch; bytes, depth, number of elements, attributes and the length of names are bounded before
 * anything is built from them. A test of this module bans every other parser.
 */
public final class XmlDoor {

  /** Far more than a form with a photo needs. */
  public static final int MOST_BYTES = 12 * 1024 * 1024;

  private static final int MOST_DEPTH = 32;
  private static final int MOST_ATTRIBUTES = 32;
  private static final int MOST_NAME = 200;

  private XmlDoor() {}

  /** Reads a document, or refuses it; throws nothing but the refusal, whatever the bytes are. */
  public static XmlDocument read(byte[] bytes) throws XmlRefused {
    if (bytes.length == 0) {
      throw new XmlRefused("", "文件是空的", "重新导出后再上传");
    }
    if (bytes.length > MOST_BYTES) {
      throw new XmlRefused(bytes.length / 1024 / 1024 + " MB", "文件超过 12 MB", "压缩照片后重新导出");
    }
    Decoded decoded = Decoded.of(bytes);
    return parse(decoded);
  }

  // The parser of the JDK answers some broken documents with unchecked exceptions of its own; a
  // stranger's bytes must not become our failure.
  private static XmlDocument parse(Decoded decoded) throws XmlRefused {
    String text = withoutMark(decoded.text());
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      Tag root = new XmlReading(reader, text).document();
      String tail = text.substring(text.lastIndexOf('>') + 1);
      return new XmlDocument(
          XmlDocument.keptHead(decoded.text(), decoded.utf8()), root, tail.isBlank() ? tail : "");
    } catch (XMLStreamException | RuntimeException e) {
      throw refusal(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.dtd.support", "deny");
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(MOST_DEPTH));
    factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
    factory.setProperty("jdk.xml.maxXMLNameLimit", String.valueOf(MOST_NAME));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  private static XmlRefused refusal(Exception cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("doctype")) {
      return new XmlRefused("<!DOCTYPE", "文件带有文档类型声明，可能夹带外部内容，不予读取", "用填表软件重新导出，不要手工编辑文件头");
    }
    String place =
        cause instanceof XMLStreamException stream && stream.getLocation() != null
            ? "（约第 " + stream.getLocation().getLineNumber() + " 行）"
            : "";
    if (message.contains("exceeds the limit") || message.contains("too many")) {
      return new XmlRefused("", "标签过深、过多或名称过长" + place, "用填表软件重新导出");
    }
    return new XmlRefused("", "不是完整的 XML 文件" + place, "用填表软件打开核对后重新导出为 .lrmx");
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
