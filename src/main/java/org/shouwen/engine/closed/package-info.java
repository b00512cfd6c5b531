/** The closed evaluator: what a model may say to this engine, and nothing else; asked at deployment, at loading and at evaluation. */
package org.shouwen.engine.closed;
