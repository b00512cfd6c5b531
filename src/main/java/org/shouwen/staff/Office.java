package org.shouwen.staff;

/** A labour and social-security office (人社所); its id is the engine's tenant id. */
public record Office(String id, String name, String address, String phone) {}
