package yixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;

class FullDiskTest {

  private final ProblemAdvice advice = new ProblemAdvice();

  @Test
  void tellsOfAFullDiskWhetherTheDatabaseOrTheSystemSaysSo() {
    SQLException database = new SQLException("could not extend file", "53100");
    IOException system = new IOException("/data/files/x: No space left on device");
    told(advice.databaseAway(new DataAccessResourceFailureException("insert", database)));
    told(advice.other(new IllegalStateException(database)));
    told(advice.other(new UncheckedIOException("附件无法写入数据目录", system)));
  }

  @Test
  void takesNoOtherFailureForAFullDisk() {
    SQLException killed = new SQLException("terminating connection", "57P01");
    assertThat(advice.databaseAway(new DataAccessResourceFailureException("insert", killed)))
        .extracting(answer -> answer.getStatusCode().value())
        .isEqualTo(503);
    assertThat(advice.other(new UncheckedIOException(new IOException("Broken pipe"))))
        .extracting(answer -> answer.getStatusCode().value())
        .isEqualTo(500);
  }

  private static void told(ResponseEntity<ProblemView> answer) {
    assertThat(answer.getStatusCode().value()).isEqualTo(507);
    assertThat(answer.getBody()).extracting(ProblemView::detail).asString().contains("磁盘空间不足");
  }
}
