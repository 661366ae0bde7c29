package yixian.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The disk of the data folder.
 *
 * @param reserve how much is left to the database to finish and to serve reading; nothing new is
 *     taken below it
 */
@ConfigurationProperties("yixian.disk")
record DiskSettings(@DefaultValue("256MB") DataSize reserve) {}
