package yixian.secondment.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.directory.UnitKind;
import yixian.directory.profile.Profile;
import yixian.secondment.Direction;
import yixian.secondment.post.PostKind;

/**
 * 队员 · One person counted, with what is known of him on the day.
 *
 * @param profile null where nothing is recorded, or nothing the reader may see
 */
record Member(
    UUID placement,
    UUID person,
    UUID home,
    UnitKind homeKind,
    UUID host,
    PostKind kind,
    Direction direction,
    boolean promoted,
    @Nullable Profile profile) {}
