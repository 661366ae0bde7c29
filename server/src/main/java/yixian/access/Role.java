package yixian.access;

import java.util.List;

/** 角色 · A named set of permissions; the built-in ones keep the three administrators apart. */
public record Role(
    String code, String name, boolean builtIn, List<String> permissions, int version) {}
