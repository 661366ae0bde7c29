package yixian.attendance.roster;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/**
 * 定位 · One position for one check-in, as the phone tells it.
 *
 * @param nonce 签到凭证, from the server
 * @param accuracy radius in metres within which the phone believes to be
 * @param at when it was taken, by the server's clock as far as the phone knows it
 */
public record Position(
    @Nullable UUID nonce,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable Double accuracy,
    @Nullable Instant at) {

  private static final double WORST_ACCURACY_METRES = 100_000;

  Point point() {
    if (longitude == null || latitude == null) {
      throw Problem.invalid(new Fault("position", "没有取得位置", "请允许定位后重试，或请值守负责人人工确认"));
    }
    return new Point(longitude, latitude);
  }

  double radius() {
    double told = Objects.requireNonNullElse(accuracy, -1.0);
    if (!(told >= 0 && told <= WORST_ACCURACY_METRES)) {
      throw Problem.invalid(new Fault("accuracy", "没有取得定位误差", "请重新定位"));
    }
    return told;
  }
}
