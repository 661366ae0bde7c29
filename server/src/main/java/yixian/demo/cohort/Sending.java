package yixian.demo.cohort;

import java.time.LocalDate;
import java.util.List;
import yixian.secondment.Direction;

/** An invented batch: what for, when, which posts, and who. */
public record Sending(
    String key,
    int number,
    String name,
    String task,
    Direction direction,
    LocalDate from,
    LocalDate to,
    List<Offer> offers,
    List<Official> officials) {

  public Sending {
    offers = List.copyOf(offers);
    officials = List.copyOf(officials);
  }
}
