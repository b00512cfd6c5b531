package org.shouwen.engine.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets browsers keep what the engine's web applications are made of: Tasklist is 4.9 MB, which a browser would fetch and
 * compile anew at every entry. Only files that come from the engine as they are, and are asked for with its version in
 * the address; our own scripts and styles change under the same address.
 */
@Configuration
class EngineFiles implements WebMvcConfigurer {

    private static final String SHIPPED = "classpath:/META-INF/resources/webjars/camunda/";
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        keep(files, "/camunda/lib/*.js", SHIPPED + "lib/");
        for (String application : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            String folder = "app/" + application + "/";
            keep(files, "/camunda/" + folder + "camunda-*", SHIPPED + folder);
        }
    }

    private static void keep(ResourceHandlerRegistry files, String addresses, String folder) {
        files.addResourceHandler(addresses).addResourceLocations(folder).setCacheControl(FOR_A_YEAR);
    }
}
