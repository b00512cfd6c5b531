package org.shouwen.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.shouwen.engine.StartKeys;
import org.shouwen.engine.StartKeys.Answered;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sending a start twice makes one case: whoever repeats a request with the same {@code Idempotency-Key} gets the answer
 * of the first one. A request that was refused stores no key, so it may be sent again, mended.
 */
class RepeatedStartFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern START = Pattern.compile(".*/process-definition/.+/(?:submit-form|start)");

    private final StartKeys keys;
    private final PlatformTransactionManager transactions;

    RepeatedStartFilter(StartKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !HttpMethod.POST.matches(request.getMethod())
                || !START.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求头「Idempotency-Key」应为 1–100 个字母、数字或符号。");
        }
        String userId = request.getUserPrincipal().getName();
        ContentCachingRequestWrapper sent = new ContentCachingRequestWrapper(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        if (!start(userId, key, sent, answer, chain)) {
            repeat(keys.find(userId, key).orElseThrow(RepeatedStartFilter::stillRunning), sent, answer);
        }
        answer.copyBodyToResponse();
    }

    /** @return false when the key was used before */
    private boolean start(
            String userId,
            String key,
            ContentCachingRequestWrapper sent,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        boolean started = false;
        try {
            if (!keys.claim(userId, key)) {
                return false;
            }
            chain.doFilter(sent, answer);
            if (HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) {
                String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
                keys.keep(userId, key, new Answered(fingerprint(sent), body));
                started = true;
            }
            return true;
        } finally {
            if (started) {
                transactions.commit(transaction);
            } else {
                transactions.rollback(transaction);
            }
        }
    }

    private static void repeat(Answered first, ContentCachingRequestWrapper sent, HttpServletResponse answer)
            throws IOException {
        if (!fingerprint(sent).equals(first.fingerprint())) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求头「Idempotency-Key」已用于另一份登记,请更换后再提交。");
        }
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.getOutputStream().write(first.answer().getBytes(StandardCharsets.UTF_8));
    }

    /** Of address and body, be the body read already or not. */
    private static String fingerprint(ContentCachingRequestWrapper sent) throws IOException {
        sent.getInputStream().readAllBytes();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sent.getRequestURI().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(sent.getContentAsByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java platform", e);
        }
    }

    private static Refusal stillRunning() {
        return Refusal.of(RefusalCode.REQUEST_INVALID, "相同的提交未能完成,请重新提交。");
    }
}
