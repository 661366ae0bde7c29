package yixian.documents.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;
import yixian.documents.form.Photo;

/**
 * A portrait that can be printed: its size is read from its head before anybody unpacks it, because
 * a small file can claim to be an enormous picture.
 */
public record Picture(Photo photo, int width, int height) {

  private static final int MOST_PIXELS = 4000;

  /** The picture, or nothing and a finding where there is one that cannot be printed. */
  public static Optional<Picture> of(@Nullable Photo photo, List<Finding> losses) {
    if (photo == null) {
      return Optional.empty();
    }
    Optional<Picture> picture = measured(photo).filter(Picture::isModest);
    if (picture.isEmpty()) {
      losses.add(lost());
    }
    return picture;
  }

  public static Finding lost() {
    return new Finding("照片", "", "图片损坏或超过 4000×4000 像素，没有印上", "换一张 JPG 或 PNG 证件照");
  }

  /** The largest size with these proportions inside a box. */
  public double[] within(double boxWidth, double boxHeight) {
    double scale = Math.min(boxWidth / width, boxHeight / height);
    return new double[] {width * scale, height * scale};
  }

  private boolean isModest() {
    return width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
  }

  // ImageIO's readers answer broken heads with unchecked exceptions too.
  private static Optional<Picture> measured(Photo photo) {
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(photo.bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      reader.setInput(in, true, true);
      return Optional.of(new Picture(photo, reader.getWidth(0), reader.getHeight(0)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
