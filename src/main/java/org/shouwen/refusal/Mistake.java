package org.shouwen.refusal;

import java.io.CharConversionException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** What is the fault of whoever asked, though it comes to light as the failure of something that we use. */
public final class Mistake {

    /** Of the standard's classes of states: a value that its column cannot hold, such as one too long or with a NUL. */
    private static final String UNFIT_VALUE = "22";

    private static final int DEEPEST_CAUSE = 20;

    private Mistake() {}

    /** Empty where it is a fault of ours. */
    public static Optional<Refusal> in(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            String sentence = sentence(cause);
            if (sentence != null) {
                return Optional.of(Refusal.of(RefusalCode.REQUEST_INVALID, sentence));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static String sentence(Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return "提交的内容嵌套过深。";
        }
        if (cause instanceof HttpMessageNotReadableException) {
            return "请求内容的格式不正确。";
        }
        if (cause instanceof FileUploadException) {
            return "上传的文件过大或上传不完整。";
        }
        if (cause instanceof RequestRejectedException) {
            return "请求的地址或请求头不正确。";
        }
        if (cause instanceof CharacterCodingException || cause instanceof CharConversionException) {
            return "请求内容的字符编码不正确。";
        }
        boolean unfit = cause instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith(UNFIT_VALUE);
        return unfit ? "请求中含有无法保存的内容,或者取值超出范围。" : null;
    }
}
