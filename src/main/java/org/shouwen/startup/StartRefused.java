package org.shouwen.startup;

/** The installation is not fit for production; the message says in Chinese and English what is wrong. */
final class StartRefused extends RuntimeException {

    StartRefused(String chinese, String english) {
        super(chinese + " " + english);
    }
}
