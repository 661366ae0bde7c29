package yixian;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;
import yixian.database.DatabaseTrouble;
import yixian.kernel.Secrets;
import yixian.kernel.TimeTravel;
import yixian.kernel.outside.Caller;

/** The server: opens its database, brings the tables up to date, then opens the doors. */
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class YixianApplication {

  @Bean
  Clock clock() {
    return new TimeTravel();
  }

  @Bean
  Secrets secrets(@Value("${yixian.data}") Path data) {
    return new Secrets(data);
  }

  @Bean
  Caller caller() {
    return new Caller();
  }

  static void main(String[] arguments) {
    Ending ending = Ending.onSignal();
    try {
      start(Options.parse(arguments), ending);
    } catch (Options.Mistyped | DatabaseTrouble e) {
      System.err.println("✗ " + e.getMessage());
      System.exit(2);
    } catch (RuntimeException e) {
      if (!ending.asked()) {
        throw e;
      }
    }
  }

  private static void start(Options options, Ending ending) {
    Quiet.start(options);
    Installation installation = Installation.open(options, ending);
    SpringApplication application = new SpringApplication(YixianApplication.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(ending::of);
    application.setDefaultProperties(Map.copyOf(installation.properties()));
    try {
      application.run();
    } catch (RuntimeException e) {
      installation.close();
      throw e;
    }
  }
}
