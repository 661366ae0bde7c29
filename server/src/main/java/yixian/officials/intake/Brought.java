package yixian.officials.intake;

import java.util.Optional;
import yixian.documents.Reading;
import yixian.officials.ReadForm;

/**
 * 待导入表册 · One file of an intake, under the name by which the sender knows it, and what was read.
 */
record Brought(String name, Reading<ReadForm> reading) {

  Optional<ReadForm> findForm() {
    return switch (reading) {
      case Reading.Whole<ReadForm> whole -> Optional.of(whole.value());
      case Reading.Refused<ReadForm> _ -> Optional.empty();
    };
  }
}
