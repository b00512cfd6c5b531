package org.shouwen.document;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A template ready to be filled. Placeholders reach the given texts and rows only, never a field or method of Java. */
final class PaperTemplate {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withCollector(new TextsAndRows());

    private final Template template;

    /** @throws com.samskivert.mustache.MustacheException when a block is not closed or a tag cannot be read */
    PaperTemplate(String source) {
        this.template = COMPILER.compile(source);
    }

    /**
     * @param content texts as String, rows as a list of maps
     * @throws com.samskivert.mustache.MustacheException when a placeholder is not in the content
     */
    String fill(Map<String, ?> content) {
        return template.execute(content);
    }

    /** The names of all placeholders, rows and blocks. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {
                // only names are asked for
            }

            @Override
            public void visitVariable(String name) {
                names.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                return false;
            }

            @Override
            public boolean visitSection(String name) {
                names.add(name);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String name) {
                names.add(name);
                return true;
            }
        });
        return names;
    }

    private static final class TextsAndRows extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
