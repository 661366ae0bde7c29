package yixian.access;

import java.util.UUID;

/** A record by id and name, as lists show it. */
record Named(UUID id, String name) {}
