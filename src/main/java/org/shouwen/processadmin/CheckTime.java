package org.shouwen.processadmin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a check may take. What takes longer is refused, and neither requests nor jobs wait for it. */
@Component
class CheckTime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckTime.class);
    private static final int AT_ONCE = 2;

    private final Duration limit;
    private final ThreadPoolExecutor threads;

    CheckTime(@Value("${shouwen.model-check-limit:60s}") Duration limit) {
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(0, AT_ONCE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "model-check");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does the check in a thread of its own, which knows neither the transaction nor the person of the caller.
     *
     * @throws Refusal {@code MODEL_INVALID} when it takes too long or the models are too deep to be read, and whatever
     *     the check refuses
     */
    <T> T within(Callable<T> check) {
        Future<T> result;
        try {
            result = threads.submit(check);
        } catch (RejectedExecutionException busy) {
            throw Refusal.of(RefusalCode.MODEL_INVALID, "正在检查其他模型,请稍后再试。");
        }
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            result.cancel(true);
            throw Refusal.of(
                    RefusalCode.MODEL_INVALID, "检查超过 " + limit.toSeconds() + " 秒仍未完成,已中止。模型可能太大或太复杂,请减少文件或拆成几个流程后再试。");
        } catch (InterruptedException stopping) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw Refusal.of(RefusalCode.MODEL_INVALID, "系统正在停止,检查没有完成。请稍后再试。");
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof StackOverflowError) {
            LOG.warn("A model is nested too deeply to be checked");
            return Refusal.of(RefusalCode.MODEL_INVALID, "模型中的表达式或结构嵌套太深,无法检查。请简化后再试。");
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("A check of models failed", cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
