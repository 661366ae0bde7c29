package yixian.notice.carrier;

/** 带出种类 · Of what a device may be rung. */
public record Kind(String name, Ring ring) {}
