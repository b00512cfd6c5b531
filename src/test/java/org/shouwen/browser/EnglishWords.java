package org.shouwen.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;

/** What of a page is not Chinese: words and hints that are in sight, save numbers of cases and papers and codes of items. */
final class EnglishWords {

    private static final String FIND = """
            () => {
              const number = /(?:[A-Z]{2}-)+\\d{8}-\\d{3,4}|RS-\\d{3}( v\\d+)?/g;
              const found = [];
              const look = (text) => found.push(...(text.replace(number, '').match(/[A-Za-z]{2,}/g) ?? []));
              const walk = (root) => {
                const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                while (nodes.nextNode()) {
                  const node = nodes.currentNode;
                  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                  if (!element?.checkVisibility({visibilityProperty: true, opacityProperty: true})
                      || element.closest('script, style')) {
                    continue;
                  }
                  if (node.nodeType === Node.TEXT_NODE) {
                    look(node.data);
                  } else {
                    ['placeholder', 'title', 'aria-label'].forEach((name) => look(node.getAttribute(name) ?? ''));
                    if (node.shadowRoot) {
                      walk(node.shadowRoot);
                    }
                  }
                }
              };
              walk(document.body);
              look(document.title);
              return found;
            }""";

    private EnglishWords() {}

    /** Waits a little for what is told later, such as the name of a person whose login name is shown at first. */
    static void assertNoneOn(Page page) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(on(page))
                .as("on %s", page.url())
                .isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<String> on(Page page) {
        return (List<String>) page.evaluate(FIND);
    }
}
