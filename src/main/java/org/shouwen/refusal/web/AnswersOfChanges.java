package org.shouwen.refusal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What changes something is answered in whatever type can be had: that none fits would come to light only after the change
 * was made, and would look like a refusal.
 */
@Configuration
class AnswersOfChanges implements WebMvcConfigurer {

    private final ContentNegotiationStrategy asked = new HeaderContentNegotiationStrategy();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        types.strategies(List.of(this::resolve));
    }

    private List<MediaType> resolve(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return isReading(request) ? asked.resolveMediaTypes(request) : withAnyOther(request);
    }

    private List<MediaType> withAnyOther(NativeWebRequest request) {
        try {
            return Stream.concat(
                            asked.resolveMediaTypes(request).stream(),
                            ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST.stream())
                    .toList();
        } catch (HttpMediaTypeNotAcceptableException unreadable) {
            return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
        }
    }

    private static boolean isReading(NativeWebRequest request) {
        String method = request.getNativeRequest(HttpServletRequest.class).getMethod();
        return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
    }
}
