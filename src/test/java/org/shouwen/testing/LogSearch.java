package org.shouwen.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Reads along what is logged, stack traces and all, and keeps the lines that were searched for. */
public final class LogSearch implements AutoCloseable {

    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final Map<Logger, Level> levelsBefore = new LinkedHashMap<>();
    private final AppenderBase<ILoggingEvent> appender;

    /** @param inDetail loggers that log at DEBUG meanwhile, to this search alone */
    public LogSearch(Predicate<String> searched, String... inDetail) {
        appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String line = "%s %s %s %s %s"
                        .formatted(
                                event.getLevel(),
                                event.getLoggerName(),
                                event.getFormattedMessage(),
                                ThrowableProxyUtil.asString(event.getThrowableProxy()),
                                event.getMDCPropertyMap());
                lines.incrementAndGet();
                if (searched.test(line)) {
                    found.add(line);
                }
            }
        };
        appender.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
        for (String name : inDetail) {
            Logger logger = logger(name);
            levelsBefore.put(logger, logger.getLevel());
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(appender);
        }
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    /** How many lines were searched. */
    public int lines() {
        return lines.get();
    }

    @Override
    public void close() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        levelsBefore.forEach((logger, level) -> {
            logger.detachAppender(appender);
            logger.setAdditive(true);
            logger.setLevel(level);
        });
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
