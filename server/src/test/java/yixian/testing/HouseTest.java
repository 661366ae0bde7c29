package yixian.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import yixian.YixianApplication;

/**
 * A test inside the running house: all rooms, a real PostgreSQL, a real port.
 *
 * <p>All such tests of one run share one house, so each founds its own town, accounts and records,
 * and never counts what others may have made.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    classes = YixianApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({People.class, Overheard.class})
@ContextConfiguration(initializers = TestInstallation.class)
public @interface HouseTest {}
