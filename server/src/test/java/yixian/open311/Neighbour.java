package yixian.open311;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A neighbour's system, as far as HTTP goes. */
final class Neighbour {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String house;
  private final HttpClient http = HttpClient.newHttpClient();

  Neighbour(String house) {
    this.house = house;
  }

  /** What came back. */
  record Said(int status, String type, String text) {

    JsonNode json() {
      return JSON.readTree(text);
    }

    JsonNode first() {
      return json().get(0);
    }

    Document xml() {
      try {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      } catch (ParserConfigurationException | SAXException | IOException e) {
        throw new AssertionError("Not XML: " + text, e);
      }
    }

    /** The text of the first element of this name. */
    String element(String name) {
      return xml().getElementsByTagName(name).item(0).getTextContent();
    }
  }

  Said get(String path) {
    return send(HttpRequest.newBuilder(URI.create(house + path)).GET());
  }

  Said get(String path, String accepted) {
    return send(HttpRequest.newBuilder(URI.create(house + path)).header("Accept", accepted).GET());
  }

  Said post(String path, List<Map.Entry<String, String>> form) {
    return post(path, encoded(form).getBytes(StandardCharsets.UTF_8), Map.of());
  }

  Said post(String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house + path))
            .header(
                "Content-Type",
                headers.getOrDefault(
                    "Content-Type", "application/x-www-form-urlencoded; charset=utf-8"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(
        (name, value) -> {
          if (!name.equals("Content-Type")) {
            request.header(name, value);
          }
        });
    return send(request);
  }

  /** Sends a form in parts, with pictures. */
  Said postParts(String path, List<Map.Entry<String, String>> form, List<byte[]> pictures) {
    String border = "border" + UUID.randomUUID();
    List<byte[]> parts = new ArrayList<>();
    form.forEach(
        field ->
            parts.add(part(border, "name=\"" + field.getKey() + "\"", field.getValue() + "\r\n")));
    for (byte[] picture : pictures) {
      parts.add(
          part(border, "name=\"media\"; filename=\"现场.jpg\"\r\nContent-Type: image/jpeg", ""));
      parts.add(picture);
      parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    parts.add(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", "multipart/form-data; boundary=" + border)
            .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
  }

  private static byte[] part(String border, String head, String body) {
    return ("--" + border + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  static String encoded(List<Map.Entry<String, String>> form) {
    return form.stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Said send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Said(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("The house did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
