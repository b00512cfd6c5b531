package org.shouwen.engine.web;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.shouwen.engine.LastRefusal;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * What is no fault of the server, told to both REST APIs of the engine: they would answer 500 and log a stack trace.
 * {@link RefusalFilter} writes the answer.
 */
public class ExpectedFailures implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext api) {
        api.register(Refused.class);
        api.register(Outdated.class);
        api.register(Missing.class);
        api.register(Unknown.class);
    }

    /** With content: what has none, Jersey hands to the error page. */
    private static Response answer(Refusal refusal) {
        LastRefusal.remember(refusal);
        return Response.status(refusal.code().status())
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(refusal.code().name())
                .build();
    }

    private static Response notFound() {
        return answer(Refusal.of(RefusalCode.NOT_FOUND, "没有找到所请求的内容,或您无权查看。"));
    }

    static final class Refused implements ExceptionMapper<Refusal> {

        @Override
        public Response toResponse(Refusal refusal) {
            return answer(refusal);
        }
    }

    static final class Outdated implements ExceptionMapper<OptimisticLockingException> {

        @Override
        public Response toResponse(OptimisticLockingException e) {
            return answer(Refusal.of(RefusalCode.CASE_CLOSED, "该任务刚刚被处理,请刷新后再试。"));
        }
    }

    static final class Missing implements ExceptionMapper<NullValueException> {

        @Override
        public Response toResponse(NullValueException e) {
            return notFound();
        }
    }

    static final class Unknown implements ExceptionMapper<NotFoundException> {

        @Override
        public Response toResponse(NotFoundException e) {
            return notFound();
        }
    }
}
