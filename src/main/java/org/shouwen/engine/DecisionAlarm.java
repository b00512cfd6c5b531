package org.shouwen.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says once that a table gives no usable answer, and once that it does again; on each node. Neither what was asked nor of
 * which case is said, nor what it answered: it may be a complaint.
 */
@Component
class DecisionAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionAlarm.class);

    private final Set<String> unusable = ConcurrentHashMap.newKeySet();

    void raise(String decisionId) {
        if (unusable.add(decisionId)) {
            LOG.error(
                    "决策表 {} 不能用,改按固定顺序处理,请流程管理员尽快改正(有误之处见“流程管理”页)"
                            + " / the table {} gives no usable answer, the built-in order holds until it is mended",
                    decisionId,
                    decisionId);
        }
    }

    void end(String decisionId) {
        if (unusable.remove(decisionId)) {
            LOG.info("决策表 {} 恢复正常 / the table {} answers again", decisionId, decisionId);
        }
    }
}
