package yixian.documents;

import java.util.Arrays;
import java.util.List;

/**
 * A document as bytes, with what could not be brought over into it.
 *
 * @param losses what the format could not hold; empty when everything is in the bytes
 */
public record Written(byte[] bytes, List<Finding> losses) {

  public Written {
    losses = List.copyOf(losses);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Written that
        && Arrays.equals(bytes, that.bytes)
        && losses.equals(that.losses);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bytes) + losses.hashCode();
  }

  @Override
  public String toString() {
    return bytes.length + " bytes, " + losses.size() + " losses";
  }
}
