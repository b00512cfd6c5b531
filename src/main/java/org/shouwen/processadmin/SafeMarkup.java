package org.shouwen.processadmin;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * What a form may show beside its fields: text, lists and tables, and links that somebody has to click. Nothing that runs,
 * that changes the page around it, or that fetches something from elsewhere. Read as a browser reads it.
 */
final class SafeMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul");

    private static final Set<String> ATTRIBUTES =
            Set.of("href", "title", "colspan", "rowspan", "scope", "start", "lang");

    /** Within the application, or to an address that a person recognises. */
    private static final Pattern LINK =
            Pattern.compile("(?i)(?:/(?![/\\\\])|#|https?://|mailto:|tel:)[^\\s\\\\\\p{Cntrl}]*");

    private static final Pattern PICTURE = Pattern.compile(
            "/(?![/\\\\])[^\\s\\\\{}]{1,500}|data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+");

    private static final Pattern MARKDOWN_PICTURE = Pattern.compile("!\\s*\\[");
    private static final Pattern MARKDOWN_LINK =
            Pattern.compile("\\]\\(\\s*<?([^)>\\s]*)|^\\s{0,3}\\[[^\\]]*\\]:\\s*<?([^>\\s]*)", Pattern.MULTILINE);

    private SafeMarkup() {}

    /** What is wrong with a picture's address, to follow the component's name; empty when nothing is. */
    static Optional<String> faultOfPicture(String source) {
        return PICTURE.matcher(source).matches()
                ? Optional.empty()
                : Optional.of("图片地址不能使用:不得引用外部图片或写表达式,只能是本系统内以“/”开头的地址,或直接嵌入的 PNG、JPEG 图片。");
    }

    /** What is wrong with HTML, to follow the component's name; empty when nothing is. */
    static Optional<String> faultOfHtml(String html) {
        return faultIn(Jsoup.parseBodyFragment(html).body(), true);
    }

    /** The same of Markdown, in which HTML may stand. */
    static Optional<String> faultOfMarkdown(String markdown) {
        if (MARKDOWN_PICTURE.matcher(markdown).find()) {
            return Optional.of("文字中不得插入图片。请使用图片组件。");
        }
        Matcher links = MARKDOWN_LINK.matcher(markdown);
        while (links.find()) {
            String target = links.group(1) == null ? links.group(2) : links.group(1);
            if (!isLink(Parser.unescapeEntities(target, false))) {
                return Optional.of(refusedLink(target));
            }
        }
        return faultOfHtml(markdown);
    }

    private static Optional<String> faultIn(Node node, boolean root) {
        Optional<String> own = root ? Optional.empty() : faultOf(node);
        if (own.isPresent()) {
            return own;
        }
        return node.childNodes().stream()
                .map(child -> faultIn(child, false))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> faultOf(Node node) {
        if (node instanceof Comment) {
            return Optional.of("不得含有 HTML 注释。请删除。");
        }
        if (!(node instanceof Element element)) {
            return Optional.empty();
        }
        if (!ELEMENTS.contains(element.normalName())) {
            return Optional.of("不得使用 HTML 标记 <" + element.normalName() + ">。可用文字、标题、列表、表格和链接。");
        }
        for (Attribute attribute : element.attributes()) {
            if (!ATTRIBUTES.contains(attribute.getKey()) || attribute.getValue().contains("{{")) {
                return Optional.of("不得使用 HTML 属性 " + attribute.getKey() + "(在 <" + element.normalName() + "> 中)。请删除。");
            }
            if (attribute.getKey().equals("href") && !isLink(attribute.getValue())) {
                return Optional.of(refusedLink(attribute.getValue()));
            }
        }
        return Optional.empty();
    }

    private static boolean isLink(String target) {
        return LINK.matcher(target).matches() && !target.contains("{{");
    }

    private static String refusedLink(String target) {
        return "链接“" + target + "”不能使用。链接须以 /、http://、https://、mailto: 或 tel: 开头。";
    }
}
