package yixian.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 暗房 · Makes photos harmless and small: only the pixels are taken over, turned upright, into a new
 * JPEG of at most 2,048 pixels a side and a small one of 320. Nothing else of the file survives: no
 * place, no device, no hidden payload.
 *
 * <p>The header is read first; more than 60 megapixels are refused. Large photos are decoded in
 * coarse steps, and only one a pair of cores at a time, so that memory stays small.
 */
final class Darkroom {

  static final long MOST_PIXELS = 60_000_000;
  static final int LONGEST_SIDE = 2_048;
  static final int THUMBNAIL_SIDE = 320;
  private static final float QUALITY = 0.85f;

  private final Semaphore enlargers =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  /** A photo developed: its size, in files beside the original. */
  record Print(Path photo, Path thumbnail, int width, int height) {}

  Print develop(Path original, Kind kind, Path folder) throws IOException {
    enlargers.acquireUninterruptibly();
    try {
      int orientation = kind == Kind.JPEG ? Orientation.of(original) : 1;
      BufferedImage upright = turned(onWhite(decode(original, kind)), orientation);
      return printed(within(upright, LONGEST_SIDE), folder);
    } finally {
      enlargers.release();
    }
  }

  /** A new print of a developed photo with these areas black; what was there is nowhere in it. */
  Print blacken(Path developed, List<Area> areas, Path folder) throws IOException {
    enlargers.acquireUninterruptibly();
    try {
      BufferedImage photo = onWhite(decode(developed, Kind.JPEG));
      Graphics2D pen = photo.createGraphics();
      pen.setColor(Color.BLACK);
      areas.forEach(area -> pen.fill(area.on(photo.getWidth(), photo.getHeight())));
      pen.dispose();
      return printed(photo, folder);
    } finally {
      enlargers.release();
    }
  }

  private static Print printed(BufferedImage photo, Path folder) throws IOException {
    Path large = Files.createTempFile(folder, "photo", ".jpg");
    Path small = Files.createTempFile(folder, "thumb", ".jpg");
    write(photo, large);
    write(within(photo, THUMBNAIL_SIDE), small);
    return new Print(large, small, photo.getWidth(), photo.getHeight());
  }

  private static BufferedImage decode(Path file, Kind kind) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
    if (!readers.hasNext()) {
      throw refusal("暂不支持" + kind.extension() + "照片", "请转成 JPEG 后上传");
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      demandBearable(width, height);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } catch (IOException | RuntimeException e) {
      if (e instanceof Problem problem) {
        throw problem;
      }
      throw refusal("照片已损坏或不完整，无法读取", "请重新拍摄或重新选择照片");
    } finally {
      reader.dispose();
    }
  }

  private static void demandBearable(int width, int height) {
    if ((long) width * height > MOST_PIXELS) {
      throw Problem.tooLarge(
          "照片有 " + (long) width * height / 1_000_000 + " 百万像素，超过 60 百万像素，请调低相机分辨率后重拍");
    }
    if (width < 1 || height < 1) {
      throw refusal("照片没有内容", "请重新拍摄");
    }
  }

  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage rgb =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = rgb.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    return rgb;
  }

  /**
   * EXIF orientation 1 to 8: 2 mirrored, 3 upside down, 4 both, 5 to 8 the same lying on a side.
   */
  private static BufferedImage turned(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    boolean lying = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = upright.createGraphics();
    pen.drawImage(image, turn, null);
    pen.dispose();
    return upright;
  }

  /** Shrinks by halves at most, so that fine patterns do not flicker. */
  private static BufferedImage within(BufferedImage image, int side) {
    BufferedImage now = image;
    while (Math.max(now.getWidth(), now.getHeight()) > side) {
      double scale = Math.max(0.5, (double) side / Math.max(now.getWidth(), now.getHeight()));
      int width = Math.max(1, (int) Math.round(now.getWidth() * scale));
      int height = Math.max(1, (int) Math.round(now.getHeight() * scale));
      BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = smaller.createGraphics();
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(now, 0, 0, width, height, null);
      pen.dispose();
      now = smaller;
    }
    return now;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (OutputStream out = Files.newOutputStream(file);
        MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(target);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static Problem refusal(String message, String mend) {
    return Problem.invalid(new Fault("file", message, mend));
  }
}
