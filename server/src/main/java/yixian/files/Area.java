package yixian.files;

import java.awt.Rectangle;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 区域 · A rectangle on a photo, each measure a share of its width or height from the left upper
 * corner, 0 to 1.
 */
public record Area(double left, double top, double width, double height) {

  public Area {
    if (!(left >= 0
        && top >= 0
        && width > 0
        && height > 0
        && left + width <= 1.0001
        && top + height <= 1.0001)) {
      throw Problem.invalid(new Fault("areas", "涂黑的区域超出照片", "请在照片内重新框选"));
    }
  }

  /** In pixels of a photo of this size; rather one too many than one too few. */
  Rectangle on(int pixelsAcross, int pixelsDown) {
    int x = (int) Math.floor(left * pixelsAcross);
    int y = (int) Math.floor(top * pixelsDown);
    int right = (int) Math.ceil((left + width) * pixelsAcross);
    int bottom = (int) Math.ceil((top + height) * pixelsDown);
    return new Rectangle(x, y, right - x, bottom - y);
  }
}
