package yixian.documents.form;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** 照片 · The portrait of the form. Its kind is what the bytes are, not what a file name says. */
public record Photo(Kind kind, byte[] bytes) {

  /** The two kinds that forms carry. */
  public enum Kind {
    JPEG("jpg"),
    PNG("png");

    private final String extension;

    Kind(String extension) {
      this.extension = extension;
    }

    public String extension() {
      return extension;
    }
  }

  /** More than any portrait needs. */
  static final int MOST_BYTES = 6 * 1024 * 1024;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  public Photo {
    bytes = bytes.clone();
  }

  /** The photo these bytes are, if they are one of the two kinds and not too large. */
  public static Optional<Photo> find(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    if (starts(bytes, PNG)) {
      return Optional.of(new Photo(Kind.PNG, bytes));
    }
    return starts(bytes, JPEG) ? Optional.of(new Photo(Kind.JPEG, bytes)) : Optional.empty();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  static Optional<Photo> findInBase64(String text) {
    try {
      return find(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Photo that && kind == that.kind && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return kind + ", " + bytes.length + " bytes";
  }

  private static boolean starts(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
