package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.Refusal;

class CheckTimeTest {

    private final CheckTime time = new CheckTime(Duration.ofMillis(100));
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stop() {
        time.close();
    }

    @Test
    void aCheckThatTakesTooLongIsRefusedAndTheNextOneRuns() {
        CountDownLatch stopped = new CountDownLatch(1);

        assertThatThrownBy(() -> time.within(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException ended) {
                        stopped.countDown();
                    }
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MODEL_INVALID")
                .hasMessageContaining("仍未完成");
        assertThat(stopped).satisfies(CountDownLatch::await);
        assertThat(time.within(() -> "found nothing")).isEqualTo("found nothing");
    }

    @Test
    void checksThatDoNotEndKeepOthersOutAndNotTheServer() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> time.within(this::goOn)).hasMessageContaining("仍未完成");
        }
        assertThatThrownBy(() -> time.within(() -> "third")).hasMessageContaining("正在检查其他模型");
        never.countDown();
    }

    @Test
    void aModelThatIsTooDeepForItsReaderIsRefused() {
        assertThatThrownBy(() -> time.within(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("嵌套太深");
    }

    @Test
    void whatACheckRefusesComesThrough() {
        assertThatThrownBy(() -> time.within(() -> {
                    throw new UnreadableFile(1, "不能读");
                }))
                .isInstanceOf(UnreadableFile.class);
    }

    private String goOn() {
        while (true) {
            try {
                never.await();
                return "at last";
            } catch (InterruptedException deaf) {
                // as a loop that asks nobody
            }
        }
    }
}
