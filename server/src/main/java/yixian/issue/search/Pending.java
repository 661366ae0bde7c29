package yixian.issue.search;

/** 待审事项 · Issues in which something waits for an answer. */
enum Pending {
  RETURN,
  EXTENSION,
  REOPEN,
  CALL_BACK,
  PUT_RIGHT,
  FORCE
}
