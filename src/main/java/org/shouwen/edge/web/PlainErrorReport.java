package org.shouwen.edge.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the server itself refuses, such as a request that is no HTTP, in the words of every other refusal. */
public class PlainErrorReport extends ErrorReportValve {

    /** Said of methods, encodings and versions that there are not: no failure of ours. */
    private static final Set<Integer> OF_THE_REQUEST =
            Set.of(HttpStatus.NOT_IMPLEMENTED.value(), HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value());

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean answered = response.getContentWritten() > 0 || response.isCommitted();
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || answered || !response.setErrorReported()) {
            return;
        }
        if (OF_THE_REQUEST.contains(response.getStatus())) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(RefusalAnswer.json(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // nobody is there any more to read it
        }
    }
}
