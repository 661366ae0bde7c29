package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class ReserveTest {

  private static final DataSize NOTHING = DataSize.ofBytes(0);
  private static final DataSize MORE_THAN_ANY_DISK = DataSize.ofTerabytes(1_000_000);

  @TempDir Path data;

  @Test
  void refusesToWriteInWordsWhenTheDiskRunsShort() throws Exception {
    MockHttpServletResponse response = answer("POST", "/api/issues", MORE_THAN_ANY_DISK);
    assertThat(response.getStatus()).isEqualTo(507);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .contains("disk-full", "磁盘空间不足", "您的操作未生效");
  }

  @Test
  void goesOnReadingWhenTheDiskRunsShort() throws Exception {
    assertThat(answer("GET", "/api/issues", MORE_THAN_ANY_DISK).getStatus()).isEqualTo(200);
  }

  @Test
  void writesWhileThereIsRoom() throws Exception {
    assertThat(answer("POST", "/api/issues", NOTHING).getStatus()).isEqualTo(200);
  }

  @Test
  void letsPeopleInUntilAQuarterOfTheReserveIsLeft() throws Exception {
    long free = data.toFile().getUsableSpace();
    DataSize twice = DataSize.ofBytes(2 * free);
    assertThat(answer("POST", "/api/session", twice).getStatus()).isEqualTo(200);
    assertThat(answer("POST", "/api/issues", twice).getStatus()).isEqualTo(507);
    assertThat(answer("POST", "/api/session", MORE_THAN_ANY_DISK).getStatus()).isEqualTo(507);
  }

  private MockHttpServletResponse answer(String method, String path, DataSize reserve)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new Reserve(new DiskSettings(reserve), data)
        .doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
    return response;
  }
}
