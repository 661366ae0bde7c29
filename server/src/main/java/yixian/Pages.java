package yixian;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The three sets of pages: desktop at {@code /}, phone at {@code /m/}, residents at {@code /c/}.
 *
 * <p>An address inside one of them that is no file is a screen of it, so its index page answers and
 * the page's own router finds the screen. Files with a hash in their name never change and are kept
 * by browsers for a year.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/m", "/m/");
    registry.addRedirectViewController("/c", "/c/");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new Screens());
  }

  private static final class Screens extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file =
          path.isEmpty() || path.endsWith("/") ? null : super.getResource(path, location);
      return file == null && isScreen(path) ? super.getResource(index(path), location) : file;
    }

    private static boolean isScreen(String path) {
      String last = path.substring(path.lastIndexOf('/') + 1);
      return !path.startsWith("api/") && !path.startsWith("actuator/") && !last.contains(".");
    }
  }

  /**
   * The page that answers an address inside it; the framework hands {@code /m/} over as {@code m}.
   */
  static String index(String path) {
    if (path.equals("m") || path.startsWith("m/")) {
      return "m/index.html";
    }
    return path.equals("c") || path.startsWith("c/") ? "c/index.html" : "index.html";
  }
}
