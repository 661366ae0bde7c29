package yixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path data;

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    byte[] sealed = new Secrets(data).seal("person.phone:1", "13800001234");
    assertThat(new Secrets(data).open("person.phone:1", sealed)).isEqualTo("13800001234");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1380");
  }

  @Test
  void doesNotOpenAValueMovedToAnotherPlaceOrChanged() {
    Secrets secrets = new Secrets(data);
    byte[] sealed = secrets.seal("person.phone:1", "13800001234");
    assertThatThrownBy(() -> secrets.open("person.phone:2", sealed))
        .hasMessageContaining("cannot be opened");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> secrets.open("person.phone:1", sealed))
        .hasMessageContaining("cannot be opened");
    assertThatThrownBy(() -> secrets.open("person.phone:1", new byte[3]))
        .hasMessageContaining("Not a sealed");
  }

  @Test
  void sealsTheSameValueDifferentlyButDigestsItTheSame() {
    Secrets secrets = new Secrets(data);
    assertThat(secrets.seal("a", "x")).isNotEqualTo(secrets.seal("a", "x"));
    assertThat(secrets.digest("a", "x"))
        .isEqualTo(secrets.digest("a", "x"))
        .isNotEqualTo(secrets.digest("b", "x"));
  }

  @Test
  void keepsTheKeyFromOthersAndRefusesADamagedOne() throws IOException {
    new Secrets(data);
    Path key = data.resolve("keys/data.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Files.write(key, new byte[5]);
    assertThatThrownBy(() -> new Secrets(data)).hasMessageContaining("已损坏");
  }
}
