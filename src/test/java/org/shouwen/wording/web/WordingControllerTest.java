package org.shouwen.wording.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.wording.Wording;
import org.shouwen.wording.WordingLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ShouwenTest
class WordingControllerTest {

    @Autowired
    ObjectMapper json;

    @Autowired
    WordingLibrary library;

    private MockMvc http;
    private Wording before;

    @BeforeEach
    void remember(@Autowired WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        before = library.wording();
    }

    @AfterEach
    void restore() {
        library.replace(before);
    }

    @Test
    void wordingIsReadAsAWhole() throws Exception {
        http.perform(get("/api/admin/wording"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forbidden.length()").value(18))
                .andExpect(jsonPath("$.allowed.length()").value(2))
                .andExpect(jsonPath("$.civil[?(@.code=='D16-2')].required").value(true));
    }

    @Test
    void whatWasReadCanBeChangedAndWrittenBack() throws Exception {
        ObjectNode wording = read();
        ((ObjectNode) wording.get("forbidden").get(0)).put("active", false);

        write(wording.toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forbidden[0].active").value(false));

        assertThat(library.wording().forbidden().get(0).active()).isFalse();
    }

    @Test
    void faultyWordingIsRefusedAndNothingOfItStored() throws Exception {
        ObjectNode wording = read();
        ((ObjectNode) wording.get("forbidden").get(0)).put("active", false);
        ((ObjectNode) wording.get("forbidden").get(1)).put("phrase", "我");

        write(wording.toString())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("FIELD_INVALID"))
                .andExpect(jsonPath("$.message").value(containsString("F02")));

        assertThat(library.wording()).isEqualTo(before);
    }

    @Test
    void unknownFieldIsRefused() throws Exception {
        write(read().put("forbiden", "x").toString())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("FIELD_UNKNOWN"));
    }

    @Test
    void brokenJsonIsRefused() throws Exception {
        write("{\"forbidden\": [")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("REQUEST_INVALID"));
        write("{\"forbidden\": [null]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("REQUEST_INVALID"));
        write("")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("REQUEST_INVALID"));
    }

    private ObjectNode read() throws Exception {
        String body = http.perform(get("/api/admin/wording"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return (ObjectNode) json.readTree(body);
    }

    private ResultActions write(String body) throws Exception {
        return http.perform(put("/api/admin/wording")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
