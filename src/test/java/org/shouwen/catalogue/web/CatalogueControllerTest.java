package org.shouwen.catalogue.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.catalogue.SampleItems;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ShouwenTest
class CatalogueControllerTest {

    private MockMvc http;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void whatWasReadIsUnchangedWhenWrittenBack() throws Exception {
        String read = http.perform(get("/api/admin/catalogue"))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[?(@.code=='RS-012')].handling.unit").value("CALENDAR_DAY"))
                .andExpect(jsonPath("$.reviewOverdue").isArray())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        write("catalogue", read)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published").isEmpty())
                .andExpect(jsonPath("$.unchanged").value(hasItem("RS-001")));
    }

    @Test
    void publishedItemIsSeenByThePublicInWordsUntilWithdrawn() throws Exception {
        ObjectNode item = SampleItems.json("RS-011").put("code", "WB-001");

        write("catalogue", "{\"items\": [" + item + "]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published[0].version").value(1));

        http.perform(get("/public/catalogue"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code=='WB-001')].limit").value("15个工作日"))
                .andExpect(jsonPath("$[?(@.code=='WB-001')].handlingType").value("会办件"))
                .andExpect(jsonPath("$[?(@.code=='WB-001')].fee").value("不收费"))
                .andExpect(jsonPath("$[?(@.code=='WB-001')].materials[2].kind").value("数据共享,无需提交"))
                .andExpect(jsonPath("$[?(@.code=='RS-003')].limit").value("当日办结"))
                .andExpect(jsonPath("$[?(@.code=='RS-012')].statutoryLimit").value("15个自然日"))
                .andExpect(content().string(not(containsString("windowKinds"))))
                .andExpect(content().string(not(containsString("opinionDepartments"))))
                .andExpect(content().string(not(containsString("deemedAcceptance"))));

        write("catalogue", "{\"items\": [{\"code\": \"WB-001\", \"withdrawn\": true}]}")
                .andExpect(status().isOk());
        http.perform(get("/public/catalogue"))
                .andExpect(jsonPath("$[?(@.code=='WB-001')]").isEmpty());
    }

    @Test
    void faultyItemIsRefusedByName() throws Exception {
        ObjectNode item = SampleItems.json("RS-001").put("code", "WB-002");
        item.remove("basis");

        write("catalogue", "{\"items\": [" + item + "]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("CATALOGUE_INVALID"))
                .andExpect(jsonPath("$.message").value(containsString("事项WB-002的“办理依据”")));
    }

    @Test
    void bodyThatIsNoCatalogueIsRefused() throws Exception {
        write("catalogue", "{}").andExpect(status().isBadRequest());
        write("catalogue", "{\"items\": [null]}").andExpect(status().isBadRequest());
        write("catalogue", "{\"items\": [{\"code\": \"WB-003\", \"handling\": {\"limit\": \"soon\"}}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("REQUEST_INVALID"))
                .andExpect(jsonPath("$.message").value(not(containsString("soon"))));
        write("catalogue", "{\"items\": [{\"code\": \"WB-003\", \"titel\": \"\"}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("FIELD_UNKNOWN"));
        write("guidance", "{}").andExpect(status().isBadRequest());
    }

    @Test
    void guidanceIsReadAndWrittenAsAWhole() throws Exception {
        String read = http.perform(get("/api/admin/guidance"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries.length()").value(12))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        write("guidance", read).andExpect(status().isOk()).andExpect(content().json(read));
        write("guidance", "{\"entries\": [{\"matter\": \"消防\", \"fallback\": false}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("CATALOGUE_INVALID"));
    }

    private ResultActions write(String what, String body) throws Exception {
        return http.perform(put("/api/admin/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
