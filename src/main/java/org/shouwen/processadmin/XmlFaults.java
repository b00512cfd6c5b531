package org.shouwen.processadmin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parsers of Java and the engine find wrong with XML, said to an administrator. */
final class XmlFaults {

    /** Before a sentence that is Chinese already. */
    static final String OURS = "ours:";

    private static final Map<Pattern, String> SENTENCES = sentences();

    private XmlFaults() {}

    /** @param fault message of an XML parser in English, or of the engine's schema check in any language */
    static String sentence(String fault) {
        String text = String.valueOf(fault);
        if (text.startsWith(OURS)) {
            return text.substring(OURS.length());
        }
        return SENTENCES.entrySet().stream()
                .map(entry -> replaced(entry.getKey().matcher(text), entry.getValue()))
                .filter(sentence -> sentence != null)
                .findFirst()
                .orElse("这里不符合 XML 的写法。请检查这一行附近的标记、引号和尖括号,或者用 Camunda Modeler 重新保存。");
    }

    private static String replaced(Matcher matcher, String sentence) {
        if (!matcher.find()) {
            return null;
        }
        String said = sentence;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            said = said.replace("#" + group, String.valueOf(matcher.group(group)));
        }
        return said;
    }

    private static Map<Pattern, String> sentences() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("^The element type \"(.+?)\" must be terminated", "标记 <#1> 没有结束,缺少对应的 </#1>。");
        known.put("^The end-tag for element type \"(.+?)\" must end", "结束标记 </#1 没有写完,缺少“>”。");
        known.put("^Element type \"(.+?)\" must be followed by", "标记 <#1 没有写完,或者两个属性之间缺少空格。");
        known.put("^Attribute name \"(.+?)\" associated .* must be followed by", "属性 #1 后面缺少“=”和它的值。");
        known.put("^Open quote is expected for attribute \"(.+?)\"", "属性 #1 的值应写在引号内。");
        known.put(
                "^The value of attribute \"(.+?)\" .*must not contain the '<'",
                "属性 #1 的值中有“<”,或者上一个引号没有闭合。“<”应写成 &lt;。");
        known.put("^Attribute \"(.+?)\" was already specified for element \"(.+?)\"", "标记 <#2> 的属性 #1 写了两次。");
        known.put(
                "^Attribute \"(.+?)\" bound to namespace .* was already specified for element \"(.+?)\"",
                "标记 <#2> 的属性 #1 写了两次。");
        known.put("^The prefix \"(.+?)\" for element \"(.+?)\" is not bound", "标记 <#2> 的前缀 #1 没有说明(文件开头缺少 xmlns:#1)。");
        known.put("^The prefix \"(.+?)\" for attribute \"(.+?)\"", "属性 #2 的前缀 #1 没有说明(文件开头缺少 xmlns:#1)。");
        known.put("^The entity \"(.+?)\" was referenced, but not declared", "“&#1;”不能使用。特殊符号请直接书写。");
        known.put("^The reference to entity \"(.+?)\" must end with", "“&”应写成 &amp;。");
        known.put("^The entity name must immediately follow the '&'", "“&”应写成 &amp;。");
        known.put("^Content is not allowed in prolog", "文件开头不是模型内容。请确认上传的是模型文件。");
        known.put("^Content is not allowed in trailing section", "文件结束标记之后还有文字。请删除。");
        known.put("^The markup in the document following the root element", "文件结束标记之后还有内容。请删除。");
        known.put("^Premature end of file", "文件是空的,或者没有写完。");
        known.put("^XML document structures must start and end", "文件没有写完,末尾缺少结束标记。");
        known.put("^An invalid XML character \\(Unicode: 0x(\\w+)\\)", "含有不能使用的字符(编号 #1)。请删除。");
        known.put("^Character reference \"(.+?)\" is an invalid XML character", "“#1;”不是能使用的字符。请删除。");
        known.put("^The processing instruction target matching", "“<?xml …?>”只能写在文件的最开头。");
        known.put("^The content of elements must consist of well-formed", "“<”后面不是标记。“<”应写成 &lt;。");
        known.put("^The string \"--\" is not permitted within comments", "注释中不能有“--”。");
        known.put("^(?:JAXP\\d|The parser has encountered more than|The accumulated size)", "文件太大或者太复杂。");
        known.put("^UndeclaredPrefix: Cannot resolve '(.+?):", "前缀 #1 没有说明(文件开头缺少 xmlns:#1)。");
        known.put("^cvc-id\\.2:.*?'([^']*)'", "标识 #1 出现了两次。每个元素的标识须各不相同。");
        known.put("^cvc-id\\.1:.*?'([^']*)'", "引用的标识 #1 不存在。");
        known.put("^cvc-datatype-valid\\.1\\.2\\.\\d: '([^']*)'.*NCName", "标识“#1”不合规定:须以字母或下划线开头,不能有空格。");
        known.put("^cvc-datatype-valid\\.1\\.2\\.\\d: '([^']*)'", "值“#1”不合规定。");
        known.put("^cvc-(?:enumeration|pattern|minInclusive)-valid:.*?'([^']*)'", "值“#1”不合规定。");
        known.put("^cvc-complex-type\\.2\\.4\\.\\w:.*?'([^']*)'", "元素 #1 的位置不对或者多余。请用 Camunda Modeler 重新保存。");
        known.put("^cvc-complex-type\\.4:.*?'([^']*)'", "缺少属性 #1。");
        known.put("^cvc-", "不符合 BPMN 的规定。请用 Camunda Modeler 打开检查并重新保存。");
        Map<Pattern, String> sentences = new LinkedHashMap<>();
        known.forEach((pattern, sentence) -> sentences.put(Pattern.compile(pattern), sentence));
        return sentences;
    }
}
