package yixian.issue.released;

import java.util.List;
import java.util.UUID;
import yixian.files.Area;

/** 公开照片 · A photo of an issue, the areas that were made black, and the copy that is shown. */
record ReleasedPhoto(UUID photo, List<Area> areas, UUID copy) {}
