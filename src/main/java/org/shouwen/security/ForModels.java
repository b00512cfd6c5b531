package org.shouwen.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that expressions of models and task lists may call on an exported bean; no other can be called. It takes
 * nothing, or the execution in which the expression stands: what else a model could hand over might be another case's.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForModels {}
