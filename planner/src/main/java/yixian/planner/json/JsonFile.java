package yixian.planner.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a document whole or not at all: beside its place first, then moved there. */
public final class JsonFile {
  private static final double WHOLE = 9007199254740992.0;

  private JsonFile() {}

  /** Refuses a place that cannot be written, before hours are spent on what goes there. */
  public static void require(Path file) {
    Path folder = folder(file);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
      throw new BadInput("-o " + file, "不能在这里写文件", "请先建好文件夹 " + folder + " 并确认可写");
    }
  }

  public static void write(Path file, Map<String, ? extends @Nullable Object> document)
      throws IOException {
    Path beside = Files.createTempFile(folder(file), ".plan-", ".json");
    try {
      try (OutputStream out = Files.newOutputStream(beside);
          JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
        value(json, document);
        json.writeRaw('\n');
      }
      readableAsUsual(beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void readableAsUsual(Path file) throws IOException {
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  private static void value(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> fields -> {
        json.writeStartObject();
        fields.forEach(
            (name, field) -> {
              json.writeName(String.valueOf(name));
              value(json, field);
            });
        json.writeEndObject();
      }
      case Iterable<?> items -> {
        json.writeStartArray();
        items.forEach(item -> value(json, item));
        json.writeEndArray();
      }
      case int[] numbers -> json.writeArray(numbers, 0, numbers.length);
      case double[] numbers -> {
        json.writeStartArray();
        for (double number : numbers) {
          number(json, number);
        }
        json.writeEndArray();
      }
      case Object[] items -> value(json, java.util.Arrays.asList(items));
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> number(json, number);
      case Boolean flag -> json.writeBoolean(flag);
      default -> json.writeString(value.toString());
    }
  }

  /**
   * Whole numbers without a point; what is no number as null, because JSON has no other word for
   * it.
   */
  private static void number(JsonGenerator json, double number) {
    if (!Double.isFinite(number)) {
      json.writeNull();
    } else if (number == Math.rint(number) && Math.abs(number) <= WHOLE) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(number);
    }
  }
}
