package org.shouwen.intake;

/** A case is called otherwise in lists from now on. */
public record TitleChanged(String caseNo, String title) {}
