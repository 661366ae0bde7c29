package yixian.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 本人 · What the pages need to know of who is signed in. */
record Me(
    UUID account,
    String login,
    String name,
    @Nullable UUID person,
    @Nullable Named unit,
    List<RoleName> roles,
    List<String> permissions,
    boolean mustChangePassword,
    Factors secondFactor,
    int unreadNotices) {

  record RoleName(String code, String name) {}

  record Factors(boolean totp, int passkeys) {}
}
