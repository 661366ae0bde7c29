package yixian.officials;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Photo;
import yixian.documents.form.Relative;

/** Forms of officials who do not exist. */
public final class InventedOfficial {

  /** School and office, nothing else. */
  public static final String THREE_DOOR =
      "2009.09--2013.07  示例大学公共管理学院行政管理专业学习\n"
          + "2013.07--2018.03  示例区发展和改革局科员\n"
          + "2018.03--         示例区发展和改革局办公室副主任";

  /** With two years in a village, meanwhile. */
  public static final String FRONT_LINE =
      "2009.09--2013.07  示例大学公共管理学院行政管理专业学习\n"
          + "2013.07--2018.03  示例区发展和改革局科员\n"
          + "（其间：2015.03--2017.03  示例村第一书记挂职）\n"
          + "2018.03--         示例区发展和改革局办公室副主任";

  private InventedOfficial() {}

  /** A sound form; the identity number is made from the serial, so that no two are alike. */
  public static OfficialForm form(String name, String birth, int serial) {
    return OfficialForm.EMPTY
        .with(FormField.NAME, name)
        .with(FormField.SEX, "女")
        .with(FormField.BIRTH, birth)
        .with(FormField.ETHNICITY, "汉族")
        .with(FormField.PARTY, "2012.05")
        .with(FormField.WORK_START, "201307")
        .with(FormField.HEALTH, "健康")
        .with(FormField.SPECIALITY, "城市规划")
        .with(FormField.FULL_TIME_SCHOOLING, "大学")
        .with(FormField.FULL_TIME_DEGREE, "管理学学士")
        .with(FormField.PRESENT_POST, "示例区发展和改革局办公室副主任")
        .with(FormField.CV, THREE_DOOR)
        .with(FormField.AGE_DAY, "20260301")
        .with(FormField.ID_NUMBER, idNumber(birth, serial))
        .withFamily(List.of(Relative.of("丈夫", "示例亲属", "198901", "群众", "示例单位职员")))
        .withPhoto(photo(serial));
  }

  /** A number with a right check character. */
  public static String idNumber(String birth, int serial) {
    String body = "110101" + birth + "15%03d".formatted(serial % 1000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * weights[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private static Photo photo(int serial) {
    BufferedImage image = new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB);
    image.setRGB(serial % 30, serial % 40, 0xFFFFFF);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Photo.find(out.toByteArray()).orElseThrow();
  }
}
