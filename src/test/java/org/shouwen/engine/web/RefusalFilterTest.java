package org.shouwen.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the engine's own answers become. */
class RefusalFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task/t1/deployed-form, 400, 404, NOT_FOUND",
        "/engine-rest/task/t1/variables, 400, 400, REQUEST_INVALID",
        "/engine-rest/task/t1, 404, 404, NOT_FOUND",
        "/engine-rest/task/t1, 403, 403, NOT_AUTHORISED"
    })
    void everyAnswerIsChineseAndAFormThatVanishedIsNotToBeFound(String path, int before, int after, String code)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new RefusalFilter(new ObjectMapper())
                .doFilter(new MockHttpServletRequest("GET", path), response, (request, answer) -> {
                    ((HttpServletResponse) answer).setStatus(before);
                    answer.getWriter().write("{\"message\":\"No task found for taskId 't1'\"}");
                });

        assertThat(response.getStatus()).isEqualTo(after);
        assertThat(response.getContentAsString()).contains(code).doesNotContain("No task found");
    }
}
