package org.shouwen.engine.closed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.springframework.core.io.Resource;

/** A model as the engine's parser sees it before it builds anything of it. */
final class ModelTree {

    private static final Parser PARSER = new Parser() {
        @Override
        public Parse createParse() {
            return new Parse(this) {};
        }

        @Override
        protected SAXParser getSaxParser() throws Exception {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser();
        }
    };

    private ModelTree() {}

    static Element read(Resource model) {
        try (InputStream content = model.getInputStream()) {
            return PARSER.createParse().sourceInputStream(content).execute().getRootElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
