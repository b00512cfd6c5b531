package org.shouwen.generated;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Draws from a seed, so that every request can be made again. */
final class Draw {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udfff",
            "\ufeff",
            "\u202e",
            "\r\nX-Injected: 1",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "1",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "1e999",
            "0x10",
            "1.5",
            "true",
            "TRUE",
            "2026-03-10",
            "2026-13-45",
            "2026-02-30T25:61:61",
            "0000-00-00T00:00:00.000+0000",
            "+999999999-12-31T00:00:00.000+0800",
            "+999999999-12-31",
            "+999999999-12-31T00:00:00Z",
            "9999-12-31",
            "2026-03-10T09:00:00.000+0800",
            "2026-03-10T09:00",
            "2026-03",
            "2026",
            "asc",
            "desc",
            "id",
            "name",
            "created",
            "dueDate",
            "startTime",
            "a,b,,c",
            "x_eq_1",
            "x_zz_1,y",
            "_eq_",
            "${1+1}",
            "#{1+1}",
            "{{1+1}}",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "..;/..;/",
            "%",
            "%00",
            "%zz",
            "%c0%af",
            "\\",
            "*",
            "?",
            "中文",
            "👍🏽",
            "张三",
            "default",
            "consultation-intake",
            "complaint-handling",
            "clerk01",
            "head01",
            "ov01",
            "window-clerk",
            "ZX-20260310-0001",
            "TS-2026-00000001",
            "DC-2026-000001",
            "RS-001",
            "json",
            "application/json",
            "xml");

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return of(Arrays.asList(some));
    }

    String odd() {
        return once(40) ? of("长", "a", "\"", "9").repeat(1 + below(5_000)) : of(ODD);
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[below(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    long number() {
        return random.nextLong();
    }
}
