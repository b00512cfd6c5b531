package org.shouwen.engine;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keeps a file from being JSON, said to whoever edited it: in Chinese, with line and column. */
final class JsonFaults {

    private static final Map<Pattern, String> SENTENCES = sentences();

    private JsonFaults() {}

    static String sentence(JsonProcessingException malformed) {
        JsonLocation at = malformed.getLocation();
        String place = at == null ? "" : "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列,";
        return place + fault(malformed) + "。";
    }

    private static String fault(JsonProcessingException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return "嵌套太深,或者一段文字太长";
        }
        if (malformed instanceof JsonEOFException) {
            return "文件没有写完,缺少结束的括号或引号";
        }
        return SENTENCES.entrySet().stream()
                .flatMap(entry ->
                        said(entry.getKey().matcher(malformed.getOriginalMessage()), entry.getValue()).stream())
                .findFirst()
                .orElse("写法有误。请检查附近的逗号、冒号、引号和括号,或者用 Camunda Modeler 重新保存");
    }

    private static Optional<String> said(Matcher matcher, String sentence) {
        return matcher.find() ? Optional.of(sentence.formatted(matcher.group(1))) : Optional.empty();
    }

    private static Map<Pattern, String> sentences() {
        Map<Pattern, String> sentences = new LinkedHashMap<>();
        sentences.put(Pattern.compile("^Duplicate field '(.*)'"), "“%s”写了两次");
        sentences.put(Pattern.compile("^Unexpected character \\('(.)'"), "这里不应出现“%s”:前面可能缺少或多写了逗号、冒号、引号或括号");
        sentences.put(Pattern.compile("^Unrecognized token '(.*)':"), "“%s”应写在引号内");
        sentences.put(Pattern.compile("^(Illegal unquoted character)"), "引号内不能直接换行,引号可能没有闭合");
        sentences.put(Pattern.compile("^(Unexpected close marker)"), "括号不配对");
        sentences.put(Pattern.compile("^(Trailing token)"), "表单内容之后还有多余的文字");
        sentences.put(Pattern.compile("^(No content to map)"), "文件是空的");
        return sentences;
    }
}
