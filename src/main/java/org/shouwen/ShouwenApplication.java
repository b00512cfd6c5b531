package org.shouwen;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Case handling for public-service windows. */
@SpringBootApplication
public class ShouwenApplication {

    static {
        // the engine reads dates without an offset, and writes them, in the zone of the process
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    }

    public static void main(String[] args) {
        SpringApplication.run(ShouwenApplication.class, args);
    }
}
