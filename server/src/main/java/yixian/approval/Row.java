package yixian.approval;

/** 摘要行 · One line of what the approvers must know: what it is, and how it is. */
public record Row(String label, String value) {}
