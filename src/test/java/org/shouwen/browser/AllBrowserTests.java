package org.shouwen.browser;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All browser tests in one JVM of the two of a run: one application and one Chromium serve them all. */
@Suite
@SelectPackages("org.shouwen.browser")
@IncludeClassNamePatterns(".*Test")
class AllBrowserTests {}
