package org.shouwen.refusal.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers a refusal of our own API as the engine's REST answers one: 4xx with type, code and message. */
@RestControllerAdvice(annotations = RestController.class)
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<RefusalBody> refused(Refusal refusal) {
        return answer(refusal.code().status(), refusal);
    }

    /** As JSON, whatever was asked for: nothing else could say it. */
    private static ResponseEntity<RefusalBody> answer(int status, Refusal refusal) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(RefusalBody.of(refusal));
    }

    /** What takes no turns, such as the data of administrators: whoever is slower is told so. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ResponseEntity<RefusalBody> overtaken() {
        return refused(Refusal.overtaken());
    }

    /** Says where in the JSON the fault is, since quoting it could repeat personal data. */
    @ExceptionHandler
    ResponseEntity<RefusalBody> unreadable(HttpMessageNotReadableException e) {
        Optional<String> missing = MissingPart.of(e.getCause());
        if (missing.isPresent()) {
            return refused(Refusal.of(
                    RefusalCode.REQUEST_INVALID,
                    missing.get(),
                    "提交的JSON内容缺少“" + missing.get() + "”。缺少的部分不视为空,没有内容的清单请写作[]。"));
        }
        RefusalCode code = e.getCause() instanceof UnrecognizedPropertyException
                ? RefusalCode.FIELD_UNKNOWN
                : RefusalCode.REQUEST_INVALID;
        String fault = code == RefusalCode.FIELD_UNKNOWN ? "含有未知的字段" : "格式或取值不正确";
        JsonLocation at = e.getCause() instanceof JsonProcessingException json ? json.getLocation() : null;
        String place = at == null ? "" : "(第" + at.getLineNr() + "行第" + at.getColumnNr() + "列附近)";
        return refused(Refusal.of(code, "提交的JSON内容" + fault + place + "。"));
    }

    @ExceptionHandler
    ResponseEntity<RefusalBody> mistyped(MethodArgumentTypeMismatchException e) {
        return refused(Refusal.of(RefusalCode.REQUEST_INVALID, e.getName(), "请求参数「" + e.getName() + "」的格式不正确。"));
    }

    @ExceptionHandler({MissingRequestValueException.class, MissingServletRequestPartException.class})
    ResponseEntity<RefusalBody> incomplete() {
        return refused(Refusal.of(RefusalCode.REQUEST_INVALID, "请求缺少必要的参数。"));
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<RefusalBody> oversized() {
        return refused(Refusal.of(RefusalCode.REQUEST_INVALID, "上传的文件过大或上传不完整。"));
    }
}
