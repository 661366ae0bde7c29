package yixian.demo.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** 示范证件照 · Drawn heads and shoulders that stand for the photos of forms; nobody is shown. */
public final class Portrait {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 168;
  private static final List<Color> COATS =
      List.of(new Color(0x24364A), new Color(0x3A3F44), new Color(0x4A3A3A), new Color(0x2F4A42));
  private static final List<byte[]> DRAWN = drawn();

  private Portrait() {}

  /** One of a few, chosen by the serial. */
  public static byte[] jpeg(boolean woman, int serial) {
    return DRAWN.get(serial % COATS.size() * 2 + (woman ? 1 : 0)).clone();
  }

  private static List<byte[]> drawn() {
    List<byte[]> portraits = new ArrayList<>();
    for (Color coat : COATS) {
      portraits.add(draw(coat, false));
      portraits.add(draw(coat, true));
    }
    return portraits;
  }

  private static byte[] draw(Color coat, boolean woman) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xC8DCEB));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0x1E1B19));
    pen.fillOval(34, 28, 52, woman ? 84 : 50);
    pen.setColor(new Color(0xE4C3A4));
    pen.fillRect(51, 88, 18, 24);
    pen.fillOval(38, 38, 44, 58);
    pen.setColor(coat);
    pen.fillRoundRect(14, 110, 92, 90, 50, 50);
    pen.setColor(Color.WHITE);
    pen.fillPolygon(new int[] {48, 72, 60}, new int[] {110, 110, 136}, 3);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
