package yixian.officials.roster;

import java.util.UUID;
import yixian.kernel.Fault;

/** 认行 · Whom a row speaks of, or why nobody can tell. */
sealed interface Bearer {

  record Known(UUID person) implements Bearer {}

  record Unknown(Fault fault) implements Bearer {}
}
