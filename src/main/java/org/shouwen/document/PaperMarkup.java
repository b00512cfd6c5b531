package org.shouwen.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The markup that a template may use: text and tables, nothing that loads, runs or restyles anything. */
final class PaperMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "h2", "h3", "p", "div", "span", "strong", "em", "small", "br", "ol", "ul", "li", "table", "thead", "tbody",
            "tr", "th", "td");
    private static final Set<String> ATTRIBUTES = Set.of("class", "colspan", "rowspan");

    private PaperMarkup() {}

    /** Chinese sentences, none where the markup is in order. */
    static List<String> faults(String body) {
        List<String> faults = new ArrayList<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader("<body>" + body + "</body>"));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    element(reader, faults);
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            faults.add("第" + line + "行附近的标记没有正确闭合,或者&没有写成&amp;。");
        }
        return faults;
    }

    private static void element(XMLStreamReader reader, List<String> faults) {
        String name = reader.getLocalName();
        boolean outermost = "body".equals(name) && reader.getLocation().getCharacterOffset() <= "<body>".length();
        if (!outermost && !ELEMENTS.contains(name)) {
            faults.add("不能使用标记<" + name + ">。");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (!ATTRIBUTES.contains(attribute) || reader.getAttributeValue(i).contains("{{")) {
                faults.add("标记<" + name + ">不能使用属性" + attribute + ",占位符不能写在属性中。");
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
