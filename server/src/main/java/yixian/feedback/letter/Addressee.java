package yixian.feedback.letter;

import java.util.UUID;
import yixian.feedback.Kind;

/** 收件单位 · A unit, and as what it is written to: who sends and receives gets two letters. */
public record Addressee(Kind kind, UUID unit) {}
