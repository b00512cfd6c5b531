package org.shouwen.casefile;

/** The client as everybody who sees the case may see them: already masked; null where nothing is known. */
public record MaskedClient(String name, String unit, String phone, String idNo) {}
