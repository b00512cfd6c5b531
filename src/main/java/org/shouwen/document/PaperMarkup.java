package org.shouwen.document;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The markup that a template may use: text and tables, nothing that loads, runs or restyles anything. Whatever one reader
 * takes for a comment and another for content is no part of it, and what was read is written out, not what stood there.
 */
final class PaperMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "h2", "h3", "p", "div", "span", "strong", "em", "small", "br", "ol", "ul", "li", "table", "thead", "tbody",
            "tr", "th", "td");
    private static final Set<String> ATTRIBUTES = Set.of("class", "colspan", "rowspan");

    private final List<String> faults = new ArrayList<>();
    private final StringWriter written = new StringWriter();

    private PaperMarkup(String body) {
        try {
            XMLStreamReader reader = reader("<body>" + body + "</body>");
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && depth++ > 0) {
                    begin(reader, writer);
                } else if (event == XMLStreamConstants.END_ELEMENT && --depth > 0) {
                    end(reader, writer);
                } else if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                    content(event, reader, writer);
                }
            }
            writer.flush();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            faults.add("第" + line + "行附近的标记没有正确闭合,或者&没有写成&amp;。");
        }
    }

    static PaperMarkup of(String body) {
        return new PaperMarkup(body);
    }

    /** Chinese sentences, none where the markup is in order. */
    List<String> faults() {
        return faults;
    }

    /** What was read; of use where there are no faults. */
    String written() {
        return written.toString();
    }

    private void begin(XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        String name = reader.getLocalName();
        if (!ELEMENTS.contains(name)
                || reader.getPrefix() != null && !reader.getPrefix().isEmpty()) {
            fault(reader, "不能使用标记<" + name + ">。");
        }
        if (isVoid(name)) {
            writer.writeEmptyElement(name);
        } else {
            writer.writeStartElement(name);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (!ATTRIBUTES.contains(attribute)
                    || reader.getAttributeNamespace(i) != null
                    || reader.getAttributeValue(i).contains("{{")) {
                fault(reader, "标记<" + name + ">不能使用属性" + attribute + ",占位符不能写在属性中。");
            }
            writer.writeAttribute(attribute, reader.getAttributeValue(i));
        }
    }

    private static void end(XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        if (!isVoid(reader.getLocalName())) {
            writer.writeEndElement();
        }
    }

    private void content(int event, XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> writer.writeCharacters(reader.getText());
            case XMLStreamConstants.COMMENT -> fault(reader, "不能有注释<!-- -->。");
            case XMLStreamConstants.CDATA -> fault(reader, "不能有CDATA段,请直接写文字。");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> fault(reader, "不能有处理指令<? ?>。");
            case XMLStreamConstants.ENTITY_REFERENCE -> fault(reader, "不能使用&" + reader.getLocalName() + ";,请直接写字符。");
            case XMLStreamConstants.DTD -> fault(reader, "不能有<!DOCTYPE>。");
            default -> {
                // the beginning and the end of the whole
            }
        }
    }

    private void fault(XMLStreamReader reader, String sentence) {
        faults.add("第" + reader.getLocation().getLineNumber() + "行" + sentence);
    }

    private static boolean isVoid(String name) {
        return "br".equals(name);
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        return factory.createXMLStreamReader(new StringReader(text));
    }
}
