package yixian.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The invented sample files of the trade. */
public final class Samples {

  private Samples() {}

  public static byte[] lrmx() {
    return bytes("sample_synthetic.lrmx");
  }

  public static byte[] lrm() {
    return bytes("sample_synthetic.lrm");
  }

  /** What a reading that must succeed has read. */
  public static <T> T whole(Reading<T> reading) {
    return switch (reading) {
      case Reading.Whole<T> whole -> whole.value();
      case Reading.Refused<T> refused ->
          throw new AssertionError(refused.findings().getFirst().sentence());
    };
  }

  private static byte[] bytes(String name) {
    try (InputStream file = Samples.class.getResourceAsStream("/forms/" + name)) {
      if (file == null) {
        throw new AssertionError(name + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
