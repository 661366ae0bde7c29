package yixian.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

  @TempDir Path folder;

  @Test
  void sweepsOldContentsThatNobodyKnowsAndDraftsLeftBehind() throws IOException {
    Vault vault = new Vault(folder);
    byte[] known = vault.keep(draft(vault, "有主"));
    byte[] orphan = vault.keep(draft(vault, "无主"));
    Path left = draft(vault, "断电");
    Instant later = Instant.now().plus(Duration.ofHours(1));
    assertThat(vault.sweep(Instant.now().minusSeconds(3_600), content -> false)).isZero();
    assertThat(vault.sweep(later, content -> java.util.Arrays.equals(content, known))).isEqualTo(2);
    assertThat(vault.place(known)).exists();
    assertThat(vault.place(orphan)).doesNotExist();
    assertThat(left).doesNotExist();
  }

  private static Path draft(Vault vault, String text) throws IOException {
    return Files.writeString(Files.createTempFile(vault.drafts(), "t", ".part"), text);
  }
}
