package org.shouwen.attachment;

/** Looks into a file before it is kept. An office with another scanner than ClamAV brings a bean of its own. */
public interface VirusScan {

    enum Verdict {
        CLEAN,
        INFECTED,
        /** No scanner is installed. */
        UNCHECKED
    }

    /** @throws ScannerAway when there is a scanner and it does not answer; the file is then not kept */
    Verdict scan(byte[] content) throws ScannerAway;

    class ScannerAway extends Exception {
        public ScannerAway(Exception cause) {
            super(cause);
        }
    }
}
