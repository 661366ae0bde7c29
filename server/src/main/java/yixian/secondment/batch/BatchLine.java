package yixian.secondment.batch;

import java.time.LocalDate;
import java.util.UUID;
import yixian.secondment.Direction;

/**
 * 批次一行 · A batch in the list, with what the reader may see of it counted.
 *
 * @param places how many its posts offer
 * @param placed how many people are placed, those withdrawn not counted
 * @param serving how many serve now
 */
public record BatchLine(
    UUID id,
    int number,
    String name,
    Direction direction,
    String directionName,
    LocalDate from,
    LocalDate to,
    BatchState state,
    String stateName,
    int posts,
    int places,
    int placed,
    int serving) {}
