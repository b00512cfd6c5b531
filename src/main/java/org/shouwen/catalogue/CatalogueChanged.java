package org.shouwen.catalogue;

import java.util.Set;

/**
 * Items have new versions. Published after they are committed, on the node that imported them; the {@link Catalogue} of
 * that node already answers with them. Nothing is published on the day a version dated ahead becomes valid.
 */
public record CatalogueChanged(Set<String> itemCodes) {}
