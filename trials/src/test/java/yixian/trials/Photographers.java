package yixian.trials;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;

/** Grid staff who upload photos one after another; no two photos are alike. */
final class Photographers implements AutoCloseable {

  private static final int SIDE = 200;

  private final Town town;
  private final Random random = new Random(20261127);
  private final Queue<String> kept = new ConcurrentLinkedQueue<>();
  private final Refusals refusals = new Refusals();
  private final Workers workers = new Workers();

  Photographers(Town town, int number) {
    this.town = town;
    workers.start(number, 50, this::upload);
  }

  /** How many the house has taken. */
  int kept() {
    return kept.size();
  }

  Refusals refusals() {
    return refusals;
  }

  /** How many of those that were taken cannot be shown. */
  long lost() throws IOException {
    long lost = 0;
    for (String id : kept) {
      lost += town.staff().read("/api/files/" + id).done() ? 0 : 1;
    }
    return lost;
  }

  private boolean upload() throws IOException {
    try {
      Desk.Answer answer = town.staff().upload(photo());
      if (answer.done()) {
        return kept.add(answer.json().path("id").asString());
      }
      refusals.add(answer);
    } catch (IOException e) {
      refusals.addUnanswered();
    }
    return false;
  }

  private synchronized byte[] photo() throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      image.setRGB(i % SIDE, i / SIDE, random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  void awaitMore(int more) throws InterruptedException {
    workers.awaitMore(this::kept, more);
  }

  void stop() {
    workers.stop();
  }

  @Override
  public void close() {
    workers.close();
  }
}
