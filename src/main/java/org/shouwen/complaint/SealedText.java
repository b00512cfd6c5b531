package org.shouwen.complaint;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Text that is stored encrypted, since people may write into it what tells who complained. */
@Component
@Converter
class SealedText implements AttributeConverter<String, String> {

    private static final byte[] PLACE = "text".getBytes(StandardCharsets.US_ASCII);

    private final SealingKey key;

    SealedText(SealingKey key) {
        this.key = key;
    }

    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null
                ? null
                : Base64.getEncoder().encodeToString(key.seal(text.getBytes(StandardCharsets.UTF_8), PLACE));
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return stored == null
                ? null
                : new String(key.open(Base64.getDecoder().decode(stored), PLACE), StandardCharsets.UTF_8);
    }
}
