package yixian.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the camera was held: the EXIF tag 0x0112 of a JPEG, 1 to 8; 1 where there is none or it makes
 * no sense.
 */
final class Orientation {

  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private Orientation() {}

  static int of(Path jpeg) throws IOException {
    try (InputStream file = Files.newInputStream(jpeg);
        DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
      if (in.readUnsignedShort() != 0xFFD8) {
        return UPRIGHT;
      }
      while (true) {
        int marker = in.readUnsignedShort();
        int length = in.readUnsignedShort() - 2;
        if (marker == 0xFFDA || (marker & 0xFF00) != 0xFF00 || length < 0) {
          return UPRIGHT;
        }
        byte[] segment = in.readNBytes(length);
        if (marker == 0xFFE1 && isExif(segment)) {
          return inTiff(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
        }
      }
    } catch (java.io.EOFException e) {
      return UPRIGHT;
    }
  }

  private static boolean isExif(byte[] segment) {
    return segment.length > 14
        && new String(segment, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory + 2 > tiff.limit()) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > tiff.limit()) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
