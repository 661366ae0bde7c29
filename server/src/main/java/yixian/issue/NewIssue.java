package yixian.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.CoordinateSystem;

/**
 * 报事 · What somebody saw, as told by phone, page, hotline or desk.
 *
 * @param system of the two degrees; WGS-84 where null
 * @param channel the door; the staff's phone where null
 * @param occurredAt when it was seen, for reports that waited on a phone
 * @param caller the resident on whose behalf it is entered
 */
public record NewIssue(
    @Nullable UUID category,
    String summary,
    @Nullable String description,
    double longitude,
    double latitude,
    @Nullable CoordinateSystem system,
    @Nullable String address,
    @Nullable List<Answered> answers,
    @Nullable List<Photo> photos,
    @Nullable List<UUID> files,
    @Nullable Channel channel,
    @Nullable Instant occurredAt,
    @Nullable Caller caller) {

  /** An answer to one of the category's questions. */
  public record Answered(UUID question, String answer) {}

  /** A photo taken. */
  public record Photo(UUID file, PhotoRole role) {}

  /** 来电人 · A resident, with the name and phone he chose to give. */
  public record Caller(@Nullable String name, @Nullable String phone) {}

  /** The same report, told at that moment, with the place that somebody found for it. */
  public NewIssue placed(
      double east, double north, @Nullable CoordinateSystem degrees, String found, Instant toldAt) {
    return new NewIssue(
        category,
        summary,
        description,
        east,
        north,
        degrees,
        found,
        answers,
        photos,
        files,
        channel,
        toldAt,
        caller);
  }

  public List<Answered> answersGiven() {
    return answers == null ? List.of() : answers;
  }

  public List<Photo> photosTaken() {
    return photos == null ? List.of() : photos;
  }

  public List<UUID> filesAdded() {
    return files == null ? List.of() : files;
  }

  public Channel door() {
    return channel == null ? Channel.STAFF_PHONE : channel;
  }
}
