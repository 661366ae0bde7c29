package yixian.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yixian.documents.cv.Career;
import yixian.documents.cv.CareerWords;
import yixian.documents.form.LrmFile;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;

/**
 * No file can hurt: each is read or refused with a mend. A secret lies beside them and an open port
 * waits; neither is ever touched.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

  private static final String SECRET = "the-secret-that-nobody-may-read-4711";

  @SuppressWarnings("NullAway.Init")
  private ServerSocket trap;

  @SuppressWarnings("NullAway.Init")
  private List<HostileFiles.Hostile> files;

  @BeforeAll
  void layOut(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    files =
        HostileFiles.all(
            secret.toUri().toString(), "http://127.0.0.1:" + trap.getLocalPort() + "/x");
  }

  @AfterAll
  void nobodyCalled() throws IOException {
    try (ServerSocket waiting = trap) {
      waiting.setSoTimeout(200);
      assertThatThrownBy(waiting::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  List<HostileFiles.Hostile> files() {
    return files;
  }

  @Test
  void thereAreMoreThanTwoHundred() {
    assertThat(files).hasSizeGreaterThan(200);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("files")
  void isReadOrRefusedAndTellsNoSecret(HostileFiles.Hostile file) {
    switch (LrmxFile.read(file.bytes())) {
      case Reading.Whole<LrmxFile> whole -> {
        harmless(whole.findings());
        harmless(whole.value().form());
        assertThat(new String(whole.value().bytes(), UTF_8)).doesNotContain(SECRET, "<!DOCTYPE");
      }
      case Reading.Refused<LrmxFile> refused -> harmless(refused.findings());
    }
    switch (LrmFile.read(file.bytes(), file.bytes())) {
      case Reading.Whole<LrmFile> whole -> {
        harmless(whole.findings());
        harmless(whole.value().form());
        assertThat(new String(whole.value().bytes().bytes(), Charset.forName("GBK")))
            .doesNotContain(SECRET);
      }
      case Reading.Refused<LrmFile> refused -> harmless(refused.findings());
    }
  }

  private static void harmless(List<Finding> findings) {
    for (Finding finding : findings) {
      assertThat(finding.sentence()).contains("怎么办").doesNotContain(SECRET);
    }
  }

  private static void harmless(OfficialForm form) {
    Career career = Career.on(LocalDate.of(2026, 3, 1), form, CareerWords.standard());
    assertThat(career.threeDoor().because()).isNotBlank();
    assertThat(career.cv().canonical()).doesNotContain(SECRET);
    assertThat(form.name().written()).doesNotContain(SECRET);
    LrmxFile again = Samples.whole(LrmxFile.read(LrmxFile.of(form).bytes()));
    assertThat(again.form()).isEqualTo(form);
  }
}
