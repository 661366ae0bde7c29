package yixian.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 授权 · A role held by an account from a day, until a day, with the rows it reaches. */
public record Grant(
    UUID id,
    String role,
    ScopeKind scope,
    List<UUID> units,
    Set<String> permissions,
    LocalDate from,
    @Nullable LocalDate until) {}
