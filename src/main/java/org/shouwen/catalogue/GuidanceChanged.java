package org.shouwen.catalogue;

/** The guidance directory was replaced. Published as {@link CatalogueChanged} is. */
public record GuidanceChanged() {}
