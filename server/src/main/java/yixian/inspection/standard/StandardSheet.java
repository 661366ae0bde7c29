package yixian.inspection.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 标准单 · A standard with all its versions, the newest first. */
public record StandardSheet(Line line, List<Version> versions, boolean keeps) {

  public StandardSheet {
    versions = List.copyOf(versions);
  }

  /** 标准行 · One standard among others; without a version nothing can be checked by it. */
  public record Line(UUID id, String name, String owner, int versions, @Nullable Integer inForce) {}

  /** 标准版本 · What is checked from its day on. */
  public record Version(
      UUID id, int number, LocalDate inForce, List<Item> items, boolean used, String changedBy) {

    public Version {
      items = List.copyOf(items);
    }
  }

  /** 检查项 · An item with its rule in words. */
  public record Item(Criterion criterion, String rule) {

    static Item of(Criterion criterion) {
      return new Item(criterion, criterion.ruleText());
    }
  }
}
