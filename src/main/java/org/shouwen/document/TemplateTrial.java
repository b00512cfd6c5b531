package org.shouwen.document;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;

/** Fills a template before anybody's paper is made from it, and reads the result as a browser does. */
@Component
class TemplateTrial {

    /** What a paper may hold with the page around it. */
    private static final int LONGEST = 900_000;

    private static final int AROUND = 20;

    private final Vocabularies vocabularies;

    TemplateTrial(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Chinese sentences, none where the paper comes out right whatever it holds. */
    List<String> faults(DocumentKind kind, String body) {
        PaperTemplate template = new PaperTemplate(body);
        return Stream.of(TrialContent.values())
                .flatMap(content -> faults(kind, template, content).stream())
                .distinct()
                .toList();
    }

    private List<String> faults(DocumentKind kind, PaperTemplate template, TrialContent content) {
        Vocabulary own = vocabularies.of(kind);
        String paper;
        try {
            paper = template.fill(content.of(own, vocabularies.common()));
        } catch (MustacheException e) {
            return List.of(content.label() + "时无法生成文书。");
        }
        List<String> faults = new ArrayList<>();
        if (paper.length() > LONGEST) {
            faults.add(content.label() + "时文书超过" + LONGEST + "个字符,请减少重复的占位符。");
        } else if (!PaperMarkup.of(paper).faults().isEmpty()) {
            faults.add(content.label() + "时标记不能正确闭合:{{#名称}}和{{/名称}}之间须是完整的标记。");
        } else {
            reading(paper).ifPresent(faults::add);
        }
        missing(own, paper, content, faults);
        return faults;
    }

    private static Optional<String> reading(String paper) {
        Parser browser = Parser.htmlParser().setTrackErrors(1);
        browser.parseFragmentInput(paper, new Element("body"), "");
        return browser.getErrors().stream().findFirst().map(error -> sentence(paper, error));
    }

    private static String sentence(String paper, ParseError error) {
        int at = Math.min(error.getPosition(), paper.length());
        String around = paper.substring(Math.max(0, at - AROUND), at).strip();
        return "“" + around + "”附近的标记浏览器会读成别的样子,例如表格写在段落<p>中,或者文字写在表格的行外。";
    }

    private static void missing(Vocabulary own, String paper, TrialContent content, List<String> faults) {
        Stream.concat(
                        own.texts().stream(),
                        own.rows().stream()
                                .filter(rows -> content != TrialContent.EMPTY || !rows.optional())
                                .flatMap(rows -> rows.texts().stream()))
                .filter(text -> !text.optional())
                .filter(text -> !paper.contains(TrialContent.mark(text)))
                .forEach(text -> faults.add(
                        content.label() + "时“" + text.label() + "”{{" + text.name() + "}}不会印出来,请移到不受影响的位置。"));
    }
}
