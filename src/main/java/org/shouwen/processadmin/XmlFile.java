package org.shouwen.processadmin;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads XML that stands for itself: no document type, so no entities, no instructions, nothing from elsewhere, and no
 * more of it than a model needs.
 */
final class XmlFile {

    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 40;
    private static final int MOST_ATTRIBUTES = 40;
    private static final int LONGEST_VALUE = 10_000;

    private XmlFile() {}

    /** @throws UnreadableFile in Chinese, with line and column */
    static XmlElement read(ModelFile file) {
        String text = FileText.of(file);
        Reading reading = new Reading();
        try {
            XMLReader reader = reader();
            reader.setContentHandler(reading);
            reader.setErrorHandler(reading);
            reader.setEntityResolver(reading);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", reading);
            reader.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException malformed) {
            throw new UnreadableFile(
                    malformed.getLineNumber(),
                    "第 " + malformed.getLineNumber() + " 行第 " + malformed.getColumnNumber() + " 列:"
                            + XmlFaults.sentence(malformed.getMessage()));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of this Java does not work", e);
        }
        return reading.root;
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        speakEnglish(reader);
        return reader;
    }

    /** So that {@link XmlFaults} knows the sentences, whatever the language of the server. */
    private static void speakEnglish(XMLReader reader) throws SAXException {
        if (!(reader instanceof Parser parser)) {
            throw new SAXNotRecognizedException("locale");
        }
        parser.setLocale(Locale.ROOT);
    }

    private static final class Reading extends DefaultHandler2 {

        private Locator locator;
        private XmlElement root;
        private XmlElement current;
        private int elements;
        private int depth;

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            refuse("模型文件不得含有文档类型声明(DOCTYPE)。请删除这一段。");
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            refuse("模型文件不得含有处理指令(<?" + target + " …?>)。请删除这一段。");
        }

        @Override
        public void startElement(String namespace, String localName, String written, Attributes given)
                throws SAXException {
            if (++elements > MOST_ELEMENTS) {
                refuse("模型太大,元素超过 " + MOST_ELEMENTS + " 个。请拆成几个流程。");
            }
            if (++depth > DEEPEST) {
                refuse("模型嵌套太深,超过 " + DEEPEST + " 层。请减少子流程的层数。");
            }
            if (given.getLength() > MOST_ATTRIBUTES) {
                refuse("一个元素的属性超过 " + MOST_ATTRIBUTES + " 个。");
            }
            List<XmlElement.Attribute> attributes = new ArrayList<>();
            for (int i = 0; i < given.getLength(); i++) {
                if (given.getValue(i).length() > LONGEST_VALUE) {
                    refuse("属性 " + given.getQName(i) + " 的内容太长,超过 " + LONGEST_VALUE + " 个字。");
                }
                attributes.add(new XmlElement.Attribute(
                        XmlElement.name(given.getURI(i), given.getLocalName(i), given.getQName(i)), given.getValue(i)));
            }
            current = new XmlElement(
                    current, XmlElement.name(namespace, localName, written), locator.getLineNumber(), attributes);
            if (root == null) {
                root = current;
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            if (current.append(characters, start, length) > LONGEST_VALUE) {
                refuse("一段文字太长,超过 " + LONGEST_VALUE + " 个字。");
            }
        }

        @Override
        public void endElement(String namespace, String localName, String written) {
            depth--;
            current = current.parent();
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId)
                throws SAXException {
            refuse("模型文件不得引用其他文件。");
            return null;
        }

        @Override
        public void fatalError(SAXParseException malformed) throws SAXException {
            throw malformed;
        }

        private void refuse(String sentence) throws SAXException {
            throw new SAXParseException(XmlFaults.OURS + sentence, locator);
        }
    }
}
