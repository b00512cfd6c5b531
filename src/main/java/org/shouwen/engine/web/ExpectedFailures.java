package org.shouwen.engine.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.shouwen.engine.LastRefusal;
import org.shouwen.outage.DatabaseAway;
import org.shouwen.refusal.Mistake;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * What is no fault of the server, told to both REST APIs of the engine: they would answer 500 and log a stack trace.
 * {@link RefusalFilter} writes the answer.
 */
public class ExpectedFailures implements ForcedAutoDiscoverable {

    /** Before the engine's own, which are for the same types. */
    private static final int FIRST = 1;

    private static final int FAILED = 500;

    @Override
    public void configure(FeatureContext api) {
        api.register(OfOurRules.class);
        api.register(OfTheEngine.class);
        api.register(OfItsResources.class);
        api.register(OfItsAbsence.class);
    }

    private static Response answer(Exception failure) {
        if (DatabaseAway.isSaidBy(failure)) {
            return answer(DatabaseAway.refusal());
        }
        Optional<Refusal> mistake = Mistake.in(failure);
        if (mistake.isPresent()) {
            return answer(mistake.get());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NullValueException || cause instanceof NotFoundException) {
                return answer(Refusal.of(RefusalCode.NOT_FOUND, "没有找到所请求的内容,或您无权查看。"));
            }
        }
        // some resources keep only the message of what they wrap
        Optional<Refusal> wrapped = LastRefusal.take();
        if (wrapped.isPresent()) {
            return answer(wrapped.get());
        }
        ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();
        boolean failed = engine.getStatus(failure).getStatusCode() >= FAILED;
        return failed && EngineStumble.over(failure)
                ? answer(Refusal.of(RefusalCode.REQUEST_INVALID, "请求的格式或内容不正确。"))
                : engine.getResponse(failure);
    }

    /** With content: what has none, Jersey hands to the error page. */
    private static Response answer(Refusal refusal) {
        LastRefusal.remember(refusal);
        Integer retryAfter = refusal.code() == RefusalCode.SYSTEM_UNAVAILABLE ? DatabaseAway.RETRY_AFTER_SECONDS : null;
        return Response.status(refusal.code().status())
                .header(HttpHeaders.RETRY_AFTER, retryAfter)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(refusal.code().name())
                .build();
    }

    static final class OfOurRules implements ExceptionMapper<Refusal> {

        @Override
        public Response toResponse(Refusal refusal) {
            return answer(refusal);
        }
    }

    /** In whatever exception a transaction, a repository or the engine says so. */
    static final class OfItsAbsence implements ExceptionMapper<RuntimeException> {

        @Override
        public Response toResponse(RuntimeException e) {
            return answer(e);
        }
    }

    @Priority(FIRST)
    static final class OfTheEngine implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException e) {
            return answer(e);
        }
    }

    @Priority(FIRST)
    static final class OfItsResources implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException e) {
            return answer(e);
        }
    }
}
