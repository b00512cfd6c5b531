package org.shouwen.engine;

/**
 * One choice of a select, radio group, checklist or tag list.
 *
 * @param label what the person sees
 * @param value what is submitted; a String in every form that Camunda Modeler writes, never null or empty
 */
public record FormOption(String label, Object value) {}
