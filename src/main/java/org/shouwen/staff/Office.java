package org.shouwen.staff;

/** A labour and social-security office (人社所); its id is the engine's tenant id. */
public record Office(String id, String name, String address, String phone) {

    /** Stands where an office would for matters of the bureau itself, which no office sees. */
    public static final String BUREAU = "BUREAU";
}
