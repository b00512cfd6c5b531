package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form shows runs nothing, changes nothing around it and fetches nothing. */
class SafeMarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请核对材料,金额<5000 元且 a < b 的不予受理 & 说明理由。",
                "<p>见<a href=\"/cases\" title=\"x\">办件</a>、<a href=\"https://www.gov.cn/a?b=1#c\">通知</a>、<a href=\"tel:12333\">12333</a></p>",
                "<table><tr><th colspan=\"2\">材料</th></tr><tr><td>身份证</td><td><b>原件</b></td></tr></table>",
                "### 标题\n* [流程管理](/admin)\n* **{{itemName}}**"
            })
    void plainWordsTablesAndLinksMayStandInAForm(String text) {
        assertThat(SafeMarkup.faultOfHtml(text)).isEmpty();
        assertThat(SafeMarkup.faultOfMarkdown(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt/src=//evil.example/x>",
                "<p onclick=\"alert(1)\">x</p>",
                "<p/onmouseover=alert(1)>x",
                "<img src=x onerror=alert(1)>",
                "<img src=\"https://evil.example/x.png\">",
                "<img srcset=\"https://evil.example/x.png 2x\">",
                "<image href=x>",
                "<picture><source srcset=\"//evil.example/x\"></picture>",
                "<style>@import url(//evil.example/x.css)</style>",
                "<p style=\"background:url(//evil.example/x)\">x</p>",
                "<p class=\"x\">x</p>",
                "<iframe src=\"/admin\"></iframe>",
                "<object data=\"x\"></object>",
                "<embed src=x>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<base href=\"//evil.example/\">",
                "<form action=\"//evil.example\"><input name=x></form>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg onload=alert(1)>",
                "<math href=\"javascript:alert(1)\">x</math>",
                "<video src=//evil.example/x autoplay></video>",
                "<audio src=//evil.example/x>",
                "<table background=\"//evil.example/x\"></table>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"java&#115;cript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:x\">x</a>",
                "<a href=\"//evil.example/\">x</a>",
                "<a href=\"/\\\\evil.example/\">x</a>",
                "<a href=\"{{link}}\">x</a>",
                "<a href=\"/x\" target=\"_top\">x</a>",
                "<a href=\"/x\" ping=\"//evil.example\">x</a>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>1</script></template>",
                "<textarea></textarea>",
                "<custom-element>x</custom-element>"
            })
    void everythingElseIsRefused(String html) {
        assertThat(SafeMarkup.faultOfHtml(html)).isPresent();
        assertThat(SafeMarkup.faultOfMarkdown(html)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](https://evil.example/x.png)",
                "![x][1]\n\n[1]: https://evil.example/x.png",
                "[x](javascript:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x]( java&#115;cript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x][1]\n\n [1]: javascript:alert(1)",
                "[x](//evil.example)",
                "[x]({{link}})",
                "<javascript:alert(1)>"
            })
    void theSameHoldsForMarkdown(String markdown) {
        assertThat(SafeMarkup.faultOfMarkdown(markdown)).isPresent();
    }

    @Test
    void aPictureComesFromHereOrIsPartOfTheForm() {
        assertThat(SafeMarkup.faultOfPicture("/css/icon.png")).isEmpty();
        assertThat(SafeMarkup.faultOfPicture("data:image/png;base64,iVBORw0KGgo="))
                .isEmpty();
        for (String source : new String[] {
            "https://evil.example/x.png",
            "//evil.example/x.png",
            "=picture",
            "data:image/svg+xml;base64,AAAA",
            "/{{x}}",
            ""
        }) {
            assertThat(SafeMarkup.faultOfPicture(source)).as(source).isPresent();
        }
    }
}
