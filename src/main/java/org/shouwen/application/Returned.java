package org.shouwen.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Why an application was given back.
 *
 * @param basisTitle the law or rule
 * @param basisArticle the article of it
 * @param materials what was handed back to the client
 */
@Embeddable
public record Returned(
        @Column(name = "return_reason") String reason,
        @Column(name = "return_basis_title") String basisTitle,
        @Column(name = "return_basis_article") String basisArticle,
        @Column(name = "returned_materials") String materials) {}
