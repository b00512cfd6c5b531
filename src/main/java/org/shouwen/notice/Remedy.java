package org.shouwen.notice;

import java.util.Arrays;
import java.util.List;
import org.shouwen.casefile.ActionField.Option;

/** What the head may do about a material that the office overlooked; the client must not suffer for it. */
enum Remedy {
    WAIVE("容缺受理,无需服务对象提交"),
    DATA_SHARING("由本所通过数据共享取得"),
    CORRECT_NOTICE("更正一次性告知书并致歉");

    private final String label;

    Remedy(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(remedy -> new Option(remedy.name(), remedy.label))
                .toList();
    }
}
