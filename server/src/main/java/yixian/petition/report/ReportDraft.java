package yixian.petition.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.petition.Channel;

/**
 * 检举控告登记 · Whom a report is about and what it says.
 *
 * @param person whom of the directory it is about, or
 * @param unit which unit it is about
 * @param reporter who brought it; a report without a name is taken too
 */
record ReportDraft(
    @Nullable UUID office,
    @Nullable Channel channel,
    @Nullable UUID person,
    @Nullable UUID unit,
    @Nullable String summary,
    @Nullable String reporter,
    @Nullable String contact) {}
