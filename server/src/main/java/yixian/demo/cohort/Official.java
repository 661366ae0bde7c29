package yixian.demo.cohort;

import yixian.directory.profile.Profile;

/**
 * One invented official of a batch.
 *
 * @param key stable short key
 * @param unit code of the home unit
 * @param offer position of the post in {@link Sending#offers()}
 * @param promoted whether a promotion followed
 */
public record Official(
    String key,
    String name,
    String unit,
    String title,
    Profile profile,
    int offer,
    boolean promoted) {}
