package yixian.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** A sheet of 1280 x 960 on which the pictures of the demo are drawn with a few strokes. */
final class Canvas {
  static final int WIDTH = 1280;
  static final int HEIGHT = 960;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private final SplittableRandom random;

  Canvas(long seed) {
    random = new SplittableRandom(seed);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  SplittableRandom random() {
    return random;
  }

  void ground(Color near, Color far, int horizon) {
    pen.setPaint(new GradientPaint(0, horizon, far, 0, HEIGHT, near));
    pen.fill(new Rectangle2D.Double(0, horizon, WIDTH, HEIGHT - horizon));
  }

  void sky(Color top, Color low, int horizon) {
    pen.setPaint(new GradientPaint(0, 0, top, 0, horizon, low));
    pen.fill(new Rectangle2D.Double(0, 0, WIDTH, horizon));
  }

  /** Grain of asphalt, plaster or water: many faint specks from a height downwards. */
  void grain(int from, int count, Color colour) {
    pen.setColor(colour);
    for (int at = 0; at < count; at++) {
      int size = random.nextInt(1, 5);
      pen.fillRect(random.nextInt(WIDTH), random.nextInt(from, HEIGHT), size, size);
    }
  }

  void oval(double x, double y, double width, double height, Color colour) {
    pen.setColor(colour);
    pen.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
  }

  void ring(double x, double y, double width, double height, float stroke, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(stroke));
    pen.draw(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
  }

  void box(double x, double y, double width, double height, Color colour) {
    pen.setColor(colour);
    pen.fill(new Rectangle2D.Double(x, y, width, height));
  }

  void line(double fromX, double fromY, double toX, double toY, float stroke, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  /** A hanging cable. */
  void cable(double fromX, double fromY, double toX, double toY, double sag, Color colour) {
    Path2D path = new Path2D.Double();
    path.moveTo(fromX, fromY);
    path.quadTo((fromX + toX) / 2, Math.max(fromY, toY) + sag, toX, toY);
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(7));
    pen.draw(path);
  }

  /** An irregular blot, as of a hole, a bag or a puddle. */
  void blot(double x, double y, double width, double height, Color colour) {
    Path2D path = new Path2D.Double();
    int corners = 26;
    for (int at = 0; at < corners; at++) {
      double turn = 2 * StrictMath.PI * at / corners;
      double reach = 0.42 + 0.08 * random.nextDouble();
      double px = x + width * reach * StrictMath.cos(turn);
      double py = y + height * reach * StrictMath.sin(turn);
      if (at == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    pen.setColor(colour);
    pen.fill(path);
  }

  byte[] jpeg() {
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!ImageIO.write(image, "jpg", out)) {
        throw new IllegalStateException(
            "This Java cannot write JPEG. Maybe java.desktop is missing.");
      }
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
