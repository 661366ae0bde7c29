package yixian.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yixian.demo.data.Phrase;

class DemoPictureTest {

  @ParameterizedTest
  @EnumSource(DemoPicture.class)
  void drawsTheTroubleAndItsEndAsDifferentJpegs(DemoPicture picture) throws IOException {
    byte[] before = picture.jpeg(true);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(before));

    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(960);
    assertThat(picture.jpeg(true)).isEqualTo(before);
    assertThat(picture.jpeg(false)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(DemoPicture.class)
  void belongsToCategoriesThatTheStoryTellsOf(DemoPicture picture) {
    Set<String> told = Phrase.all().stream().map(Phrase::category).collect(Collectors.toSet());
    assertThat(told).anyMatch(category -> DemoPicture.of(category).equals(Optional.of(picture)));
  }
}
