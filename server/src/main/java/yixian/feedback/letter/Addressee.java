package yixian.feedback.letter;

import yixian.feedback.Kind;
import java.util.UUID;

/** 收件单位 · A unit, and as what it is written to: who sends and receives gets two letters. */
public record Addressee(Kind kind, UUID unit) {}
