package yixian.demo;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import yixian.demo.story.DemoStory;

/** Fills an empty house with the demo district before its doors open, and says who may sign in. */
@Component
@ConditionalOnProperty("yixian.demo")
@Order(200)
class DemoRunner implements ApplicationRunner {
  private static final int STEP = 5;

  private final DemoDistrict district;
  private final DemoStory.Size size;
  private final Path data;
  private long begun;
  private int shown = -STEP;

  DemoRunner(
      DemoDistrict district,
      @Value("${yixian.demo-size:FULL}") DemoStory.Size size,
      @Value("${yixian.data}") Path data) {
    this.district = district;
    this.size = size;
    this.data = data;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    begun = System.nanoTime();
    if (!district.load(size, this::show)) {
      return;
    }
    System.gc(); // a year was lived here in two minutes: what that took of memory is given back
    System.out.printf(
        "%n示范区已载入，用时 %d 秒。示范账号（首次登录须改口令；也写在 %s）%n", seconds(), data.resolve(Showcase.FILE));
    List<String> lines = new Showcase(data).lines();
    lines.forEach(line -> System.out.println("  " + line));
  }

  private void show(int percent, String words) {
    if (percent >= shown + STEP) {
      System.out.printf("  载入示范区 %3d%%  %3d 秒  %s%n", percent, seconds(), words);
      shown = percent;
    }
  }

  private long seconds() {
    return (System.nanoTime() - begun) / 1_000_000_000;
  }
}
