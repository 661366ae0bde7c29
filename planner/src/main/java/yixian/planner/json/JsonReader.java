package yixian.planner.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON document as a stream into packed values.
 *
 * <p>Refused, each with its path: what is not JSON (NaN and Infinity are not), a name twice in one
 * object, a number that a double cannot hold, a second document behind the first, nesting deeper
 * than 64, and whatever would take more than half of the memory.
 */
public final class JsonReader {
  private static final int DEEPEST = 64;
  private static final double EXACT = 9007199254740992.0;

  private final JsonParser parser;
  private final long room = Runtime.getRuntime().maxMemory() / 2;
  private long taken;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  public static Node read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("文件 " + file, "找不到，或不是文件", "请检查路径");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      throw new BadInput("文件 " + file, "读不出来（" + e.getMessage() + "）", "请检查读取权限");
    }
  }

  public static Node read(String text) {
    return read(
        new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static Node read(InputStream in) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      return new JsonReader(parser).document();
    }
  }

  private Node document() {
    try {
      if (parser.nextToken() == null) {
        throw new BadInput("$", "文件是空的", "请给出一个 JSON 对象");
      }
      Json value = value(0);
      if (parser.nextToken() != null) {
        throw new BadInput("$", "第一个 JSON 之后还有内容", "每个文件只放一个 JSON");
      }
      return new Node(value, "$");
    } catch (StreamReadException e) {
      throw new BadInput(
          path(),
          "不是合法的 JSON（第 %d 行第 %d 列：%s）"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          "请按 JSON 标准书写；NaN、Infinity、注释和多余的逗号都不允许");
    } catch (JacksonException e) {
      throw new BadInput(path(), "读不下去（" + e.getOriginalMessage() + "）", "请检查文件是否完整");
    }
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw new BadInput(path(), "嵌套超过 " + DEEPEST + " 层", "请按 docs/formats 中的格式书写");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(depth);
      case START_ARRAY -> items(depth);
      case VALUE_STRING -> {
        String text = parser.getString();
        take(56 + 2L * text.length());
        yield new Json.Text(text);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        take(24);
        yield new Json.Number(number());
      }
      case VALUE_TRUE, VALUE_FALSE -> new Json.Flag(parser.currentToken() == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new Json.Nothing();
      default -> throw new BadInput(path(), "读到了意外的内容", "请检查文件是否完整");
    };
  }

  private Json fields(int depth) {
    Map<String, Json> fields = new LinkedHashMap<>();
    take(120);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      take(96);
      if (fields.containsKey(name)) {
        throw new BadInput(path(), "字段“" + name + "”写了两次", "只保留一个");
      }
      fields.put(name, value(depth + 1));
    }
    return new Json.Fields(fields);
  }

  private Json items(int depth) {
    double[] numbers = new double[8];
    int size = 0;
    take(64);
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (!token.isNumeric() && token != JsonToken.VALUE_NULL) {
        return mixed(Arrays.copyOf(numbers, size), depth);
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = token == JsonToken.VALUE_NULL ? Double.NaN : number();
      take(8);
    }
    return new Json.Numbers(size == numbers.length ? numbers : Arrays.copyOf(numbers, size));
  }

  private Json mixed(double[] before, int depth) {
    List<Json> items = new ArrayList<>();
    for (double number : before) {
      items.add(Double.isNaN(number) ? new Json.Nothing() : new Json.Number(number));
    }
    take(24L * before.length);
    do {
      take(12);
      items.add(value(depth + 1));
    } while (parser.nextToken() != JsonToken.END_ARRAY);
    return new Json.Items(items);
  }

  private double number() {
    double number = parser.getDoubleValue();
    if (Double.isInfinite(number)
        || (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && Math.abs(number) >= EXACT)) {
      throw new BadInput(
          path(), "数 " + shortened(parser.getString()) + " 太大", "整数请在 ±9007199254740991 以内");
    }
    return number;
  }

  private static String shortened(String text) {
    return text.length() <= 24 ? text : text.substring(0, 24) + "…";
  }

  private void take(long bytes) {
    taken += bytes;
    if (taken > room) {
      throw new BadInput(
          path(),
          "文件太大，读到这里已超过可用内存的一半（%d MB）".formatted(room >> 20),
          "请缩小问题，或用环境变量 YIXIAN_PLAN_MEMORY（如 8g）给更多内存");
    }
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = parser.streamReadContext();
        at != null && !at.inRoot();
        at = at.getParent()) {
      if (at.inArray()) {
        path.insert(0, "[" + Math.max(0, at.getCurrentIndex()) + "]");
      } else if (at.hasCurrentName()) {
        path.insert(0, "." + at.currentName());
      }
    }
    return path.insert(0, "$").toString();
  }
}
