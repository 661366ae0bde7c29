package yixian.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.ReportSource;
import yixian.kernel.SignalSource;

/**
 * 苗头单 · One signal as a reader sees it.
 *
 * @param state in words: 待说明, 已说明, 已处置
 * @param mayWeigh whether what weighs on the official may be decided by now
 */
public record SignalSheet(
    UUID id,
    UUID placement,
    SignalSource.Kind kind,
    String kindName,
    String person,
    String homeUnit,
    String hostUnit,
    String sentence,
    List<ReportSource.Source> sources,
    Instant raisedAt,
    String raisedBy,
    Instant answerBy,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable String outcomeName,
    @Nullable String reason,
    @Nullable String settledBy,
    @Nullable Instant settledAt,
    String state,
    boolean open,
    boolean mayAnswer,
    boolean maySettle,
    boolean mayWeigh,
    int version) {}
