package yixian.open311.georeport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 参数 · What the address and the form say, read strictly: UTF-8 or a refusal. An empty parameter is
 * the same as none.
 */
final class Params {

  private static final int MOST = 500;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  /** Reads {@code a=1&b=2}, percent-encoded, from an address or a form. */
  void read(byte[] form) {
    String ascii = new String(form, StandardCharsets.ISO_8859_1);
    for (String pair : ascii.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        add(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
  }

  /** Adds a part of a form that comes in parts. */
  void add(String name, byte[] value) {
    add(name, utf8(value));
  }

  private void add(String name, String value) {
    if (++count > MOST) {
      throw Problem.invalid(new Fault("body", "参数超过 " + MOST + " 个", "请减少参数"));
    }
    if (name.chars().anyMatch(Params::unseen) || value.chars().anyMatch(Params::unseen)) {
      throw Problem.invalid(new Fault(clean(name), "内容含有控制字符", "请去掉控制字符"));
    }
    if (!value.isBlank()) {
      values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
  }

  private static boolean unseen(int each) {
    return (each < ' ' && each != '\n' && each != '\r' && each != '\t') || each == 0x7F;
  }

  private static String clean(String name) {
    return name.replaceAll("\\p{Cntrl}", "");
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getLast).map(String::strip);
  }

  /** All values of a parameter, each cut at its commas. */
  List<String> list(String name) {
    return all(name).stream()
        .flatMap(each -> Arrays.stream(each.split(",")))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** All values of a parameter, also of {@code name[]}. */
  List<String> all(String name) {
    List<String> all = new ArrayList<>(values.getOrDefault(name, List.of()));
    all.addAll(values.getOrDefault(name + "[]", List.of()));
    return all;
  }

  /** The values of {@code attribute[CODE]} and {@code attribute[CODE][]} by code. */
  Map<String, List<String>> attributes() {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    values.forEach(
        (name, all) -> {
          if (name.startsWith("attribute[") && name.indexOf(']') > "attribute[".length()) {
            String code = name.substring("attribute[".length(), name.indexOf(']'));
            attributes.computeIfAbsent(code, key -> new ArrayList<>()).addAll(all);
          }
        });
    return attributes;
  }

  /** All that was said, in a fixed order, to tell one request from another. */
  String told() {
    return new java.util.TreeMap<>(values).toString();
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '%') {
        bytes.write(hex(text, i));
        i += 2;
      } else {
        bytes.write(each == '+' ? ' ' : each);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hex(String text, int at) {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw Problem.invalid(
          new Fault("body", "百分号编码不完整", "请按 application/x-www-form-urlencoded 编码"));
    }
    return high * 16 + low;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.invalid(new Fault("body", "内容不是 UTF-8 编码", "请用 UTF-8 编码后重发"));
    }
  }
}
