package org.shouwen.notice;

import org.shouwen.application.NoticeWords;
import org.shouwen.document.Delivery;

/**
 * What the clerk adds to the list of what is missing (R-041 … R-044).
 *
 * @param samplesGiven whether blank forms and filled-in samples were handed over
 */
public record NoticeSheet(NoticeWords words, boolean samplesGiven, Delivery delivery) {}
