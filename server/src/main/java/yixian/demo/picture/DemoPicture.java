package yixian.demo.picture;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 示范照片 · Drawn stand-ins for photos: one scene each with its trouble before and without it after.
 *
 * <p>No photo of a real place or person is in the demo.
 */
public enum DemoPicture {
  MANHOLE("井盖", List.of("MATTER:01002", "MATTER:01003")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      road(canvas);
      canvas.oval(640, 560, 470, 300, new Color(0x77736B));
      canvas.oval(640, 560, 420, 262, trouble ? new Color(0x14130F) : new Color(0x4A4844));
      if (trouble) {
        canvas.blot(760, 640, 300, 130, new Color(0x55534E));
        canvas.line(560, 420, 720, 700, 9, new Color(0x8A6B3C));
      } else {
        for (int at = 0; at < 6; at++) {
          canvas.ring(640, 560, 380 - at * 62, 236 - at * 38, 6, new Color(0x6A6863));
        }
      }
    }
  },
  POTHOLE("路面", List.of("MATTER:06013", "DISTRICT:390101", "DISTRICT:390102")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      road(canvas);
      canvas.box(600, 300, 28, 200, new Color(0xE8E4D4));
      canvas.box(585, 700, 58, 260, new Color(0xE8E4D4));
      if (trouble) {
        canvas.blot(660, 610, 520, 220, new Color(0x3A3631));
        canvas.blot(650, 625, 420, 150, new Color(0x6E6455));
        canvas.blot(630, 632, 260, 80, new Color(0x8FA0A8));
      } else {
        canvas.blot(660, 610, 560, 250, new Color(0x3C3E40));
      }
    }
  },
  RUBBISH(
      "垃圾",
      List.of(
          "MATTER:06010", "MATTER:06036", "MATTER:06042", "DISTRICT:370101", "DISTRICT:370102")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      yard(canvas);
      canvas.box(860, 300, 230, 300, new Color(0x2F7D4F));
      canvas.box(850, 280, 250, 34, new Color(0x246040));
      List<Color> bags =
          List.of(
              new Color(0x2B2B30),
              new Color(0xC9C6BC),
              new Color(0xB24A3A),
              new Color(0x3B5C8A),
              new Color(0xD9B65A));
      for (int at = 0; at < (trouble ? 26 : 0); at++) {
        double x = canvas.random().nextInt(330, 900);
        double y = canvas.random().nextInt(520, 780);
        canvas.blot(x, y, 190, 150, bags.get(at % bags.size()));
      }
    }
  },
  RIVER("河道", List.of("MATTER:06025", "DISTRICT:380101", "DISTRICT:380102", "DISTRICT:380202")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      canvas.sky(new Color(0xA9C7DD), new Color(0xE4EEF2), 300);
      canvas.ground(new Color(0x54707A), new Color(0x8FB0B8), 300);
      canvas.box(0, 270, 1280, 50, new Color(0x6F8A4E));
      canvas.grain(330, 900, new Color(255, 255, 255, 60));
      for (int at = 0; at < (trouble ? 120 : 6); at++) {
        canvas.blot(
            canvas.random().nextInt(60, 1100),
            canvas.random().nextInt(380, 900),
            90,
            34,
            at % 5 == 0 ? new Color(0xD8D5CA) : new Color(0x4E8A3A));
      }
    }
  },
  CORRIDOR("楼道", List.of("DISTRICT:330101", "MATTER:09012")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      indoors(canvas);
      for (int at = 0; at < (trouble ? 14 : 0); at++) {
        double size = canvas.random().nextInt(110, 210);
        canvas.box(
            180 + (at % 5) * 170,
            820 - (at / 5) * 170 - size * 0.7,
            size,
            size * 0.8,
            at % 2 == 0 ? new Color(0xB98B53) : new Color(0x9C7340));
      }
    }
  },
  CHARGING("充电", List.of("DISTRICT:400101", "DISTRICT:400102")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      indoors(canvas);
      canvas.ring(430, 740, 210, 210, 22, new Color(0x25272B));
      canvas.ring(840, 740, 210, 210, 22, new Color(0x25272B));
      canvas.line(430, 740, 640, 600, 26, new Color(0xB5362C));
      canvas.line(640, 600, 840, 740, 26, new Color(0xB5362C));
      canvas.line(780, 640, 740, 460, 20, new Color(0x33363B));
      if (trouble) {
        canvas.cable(1080, 240, 650, 610, 120, new Color(0xF2F0E8));
        canvas.box(1040, 200, 90, 70, new Color(0xF2F0E8));
      }
    }
  },
  LAMP("路灯", List.of("MATTER:01037", "DISTRICT:390201")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      canvas.sky(new Color(0x0D1420), new Color(0x26324A), 620);
      canvas.ground(new Color(0x1A1D22), new Color(0x2B2F38), 620);
      if (!trouble) {
        canvas.oval(760, 700, 620, 190, new Color(0x6D6238));
        canvas.oval(722, 205, 150, 130, new Color(0xFFE9A8));
      }
      canvas.box(560, 190, 20, 560, new Color(0x586070));
      canvas.line(570, 195, 700, 190, 16, new Color(0x586070));
      canvas.box(670, 185, 110, 26, trouble ? new Color(0x3A404C) : new Color(0xFFF4CF));
    }
  },
  GAS("燃气", List.of("DISTRICT:340101", "DISTRICT:340102", "DISTRICT:340103")) {
    @Override
    void draw(Canvas canvas, boolean trouble) {
      indoors(canvas);
      canvas.oval(520, 520, 240, 90, new Color(trouble ? 0x8C8F93 : 0x3E7CB1));
      canvas.box(400, 520, 240, 320, new Color(trouble ? 0x7B7E82 : 0x356E9F));
      canvas.oval(520, 840, 240, 70, new Color(0x3B4046));
      canvas.box(490, 430, 60, 60, new Color(0x8A6D3B));
      canvas.cable(
          545,
          460,
          900,
          520,
          trouble ? 190 : 60,
          trouble ? new Color(0xB4562E) : new Color(0xC9CCD0));
      canvas.grain(520, trouble ? 500 : 0, new Color(110, 60, 20, 90));
    }
  };

  private final String label;
  private final List<String> categories;

  DemoPicture(String label, List<String> categories) {
    this.label = label;
    this.categories = categories;
  }

  abstract void draw(Canvas canvas, boolean trouble);

  /** The picture that suits a category, if there is one. */
  public static Optional<DemoPicture> of(String category) {
    return Arrays.stream(values())
        .filter(picture -> picture.categories.contains(category))
        .findFirst();
  }

  public String fileName(boolean trouble) {
    return label + (trouble ? "-处置前.jpg" : "-处置后.jpg");
  }

  public byte[] jpeg(boolean trouble) {
    Canvas canvas = new Canvas(ordinal());
    draw(canvas, trouble);
    return canvas.jpeg();
  }

  private static void road(Canvas canvas) {
    canvas.sky(new Color(0xBFD4E2), new Color(0xE9F0F3), 260);
    canvas.box(0, 230, Canvas.WIDTH, 60, new Color(0x7C9A5B));
    canvas.ground(new Color(0x63656A), new Color(0x8B8D90), 290);
    canvas.grain(290, 2600, new Color(30, 30, 30, 70));
    canvas.grain(290, 1800, new Color(220, 220, 220, 60));
  }

  private static void yard(Canvas canvas) {
    canvas.sky(new Color(0xE2DED2), new Color(0xCFC8B8), 420);
    canvas.ground(new Color(0x8F8B82), new Color(0xB3AEA3), 420);
    canvas.grain(420, 2200, new Color(60, 55, 45, 60));
  }

  private static void indoors(Canvas canvas) {
    canvas.sky(new Color(0xDAD7CC), new Color(0xC9C4B6), 640);
    canvas.ground(new Color(0x8D8579), new Color(0xA79F92), 640);
    canvas.box(0, 628, Canvas.WIDTH, 14, new Color(0x7A7268));
    canvas.box(980, 130, 220, 500, new Color(0x6B4F38));
    canvas.grain(640, 1200, new Color(50, 45, 40, 50));
  }
}
